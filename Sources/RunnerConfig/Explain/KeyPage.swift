/// A key's declaration as a page of text.
enum KeyPage {
    static func text(_ entry: KeyIndex.Entry) -> String {
        let key = entry.key
        var lines = ["# \(entry.path), a key of config.toml", "", "\(key.meaning.capitalizedFirst).", ""]
        lines.append("Table: \(entry.header)")
        lines.append("Type: \(key.kind.words)")
        if let format = key.format { lines.append("Format: \(format.words)") }
        if let fallback = key.fallback { lines.append("Default: \(fallback)") }
        if let unit = key.unit { lines.append("Unit: \(unit)") }
        if !key.allowed.isEmpty { lines.append("Allowed: \(key.allowed.map { $0.isEmpty ? "\"\"" : $0 }.joined(separator: ", "))".wrapped(indentation: "  ")) }
        if let otherwise = key.otherwise { lines.append("Any other value: \(otherwise.consequence)") }
        if let environment = key.environment { lines.append("Environment variable of `gitlab-runner register`: \(environment)") }
        if let flag = key.flag { lines.append("Flag of `gitlab-runner register`: --\(flag)") }
        if let since = entry.since { lines.append("Since: GitLab Runner \(since)") }
        if let former = key.former, let since = key.since { lines.append("Before \(since): \(former.words)") }
        if let deprecated = key.deprecated { lines.append("Deprecated since: GitLab Runner \(deprecated)") }
        if let removed = key.removed { lines.append("Removed in: GitLab Runner \(removed)") }
        if let replacement = key.replacement { lines.append("Use instead: \(replacement)") }
        switch key.required {
        case .toLoad: lines.append("Required: the Runner refuses the file without it")
        case .toWork: lines.append("Required: without it the table has no effect")
        case .toRunPods: lines.append("Required: without it Kubernetes refuses the pod of every job")
        case .toRunJobs: lines.append("Required: without it jobs fail")
        case nil: break
        }
        if key.isSecret { lines.append("A credential: reports never show its value") }
        if let schema = key.kind.schema {
            lines.append("Keys: \(schema.keys.filter { $0.removed == nil }.map(\.name).joined(separator: ", "))".wrapped(indentation: "  "))
        }
        if key.removed == nil { lines += ["", "## Example", ""] + KeyExample.lines(entry) }
        return lines.joined(separator: "\n") + "\n"
    }
}
