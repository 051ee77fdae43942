/// The patterns of `.helmignore`.
///
/// Like those of git without `**`: a pattern with a slash inside is matched against the whole path, another one against the name,
/// one that ends in a slash against folders, and one that begins with `!` takes everything else away.
struct IgnoreRules {
    private struct Rule {
        var pattern: GlobPattern
        var isNegated: Bool
        var isForFolders: Bool
        var isForWholePath: Bool
    }

    private var rules: [Rule] = []

    init(_ text: String) {
        for line in text.split(whereSeparator: { $0.isNewline }) {
            var words = Substring(line.drop { $0 == " " || $0 == "\t" })
            while words.last == " " || words.last == "\t" { words.removeLast() }
            guard let first = words.first, first != "#" else { continue }
            let isNegated = first == "!"
            if isNegated { words.removeFirst() }
            let isForFolders = words.last == "/"
            if isForFolders { words.removeLast() }
            let isRooted = words.first == "/"
            if isRooted { words.removeFirst() }
            guard !words.isEmpty, !words.contains("**") else { continue }
            rules.append(
                Rule(
                    pattern: GlobPattern(String(words)), isNegated: isNegated, isForFolders: isForFolders,
                    isForWholePath: isRooted || words.contains("/")))
        }
    }

    /// Whether a file is left out, by itself or with a folder above it.
    func matches(_ path: String) -> Bool {
        let parts = path.split(separator: "/").map(String.init)
        // Editors leave hidden files among the templates; Helm takes none of them.
        if parts.count == 2, parts[0] == "templates", parts[1].hasPrefix("."), parts[1].count > 1 { return true }
        for count in 1...max(parts.count, 1) where count <= parts.count {
            let part = parts.prefix(count)
            if isIgnored(part.joined(separator: "/"), name: part.last ?? "", isFolder: count < parts.count) { return true }
        }
        return false
    }

    private func isIgnored(_ path: String, name: String, isFolder: Bool) -> Bool {
        rules.contains { rule in
            if rule.isForFolders, !isFolder { return false }
            return rule.pattern.matches(rule.isForWholePath ? path : name) != rule.isNegated
        }
    }
}
