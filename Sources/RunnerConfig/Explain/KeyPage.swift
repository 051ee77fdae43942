/// A key's declaration as a page of text.
enum KeyPage {
    static func text(_ entry: KeyIndex.Entry) -> String {
        let key = entry.key
        var lines = ["# \(entry.path)", "", "\(key.meaning.capitalizedFirst).", ""]
        lines.append("Stands in: \(entry.header)")
        lines.append("Type: \(key.kind.words)")
        if let fallback = key.fallback { lines.append("Default: \(fallback)") }
        if let unit = key.unit { lines.append("Unit: \(unit)") }
        if !key.allowed.isEmpty { lines.append("Allowed: \(key.allowed.map { $0.isEmpty ? "\"\"" : $0 }.joined(separator: ", "))") }
        if let environment = key.environment { lines.append("Environment variable of `gitlab-runner register`: \(environment)") }
        if let flag = key.flag { lines.append("Flag of `gitlab-runner register`: --\(flag)") }
        if let since = key.since { lines.append("Since: GitLab Runner \(since)") }
        if let deprecated = key.deprecated { lines.append("Deprecated since: GitLab Runner \(deprecated)") }
        if let removed = key.removed { lines.append("Removed in: GitLab Runner \(removed)") }
        if key.isSecret { lines.append("A credential: runnercfg never shows its value") }
        return lines.joined(separator: "\n") + "\n"
    }
}
