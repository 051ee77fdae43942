import SourceBytes

/// The patterns of `.helmignore`, as Helm's `pkg/ignore` takes them.
///
/// They look like those of git and are not: there is no `**`, the first pattern that matches decides, and one that begins with `!`
/// leaves out everything that it does not match. Helm refuses a file with a pattern it cannot read; here that pattern alone is passed over.
public struct IgnoreRules: Sendable {
    private struct Rule {
        var pattern: Wildcards
        var isNegated: Bool
        var isForFolders: Bool
        var isForWholePath: Bool
    }

    private var rules: [Rule] = []

    public init(_ text: String) {
        var text = text.unicodeScalars[...]
        if text.first == "\u{FEFF}" { text.removeFirst() }
        for line in text.split(separator: "\n") { add(line) }
        // Editors leave hidden files among the templates; Helm takes none of them.
        add("templates/.?*".unicodeScalars[...])
    }

    private mutating func add(_ line: Substring.UnicodeScalarView) {
        var words = line.drop(while: \.properties.isWhitespace)
        while words.last?.properties.isWhitespace == true { words.removeLast() }
        guard let first = words.first, first != "#" else { return }
        let isNegated = first == "!"
        if isNegated { words.removeFirst() }
        let isForFolders = words.last == "/"
        if isForFolders { words.removeLast() }
        let isRooted = words.first == "/"
        if isRooted { words.removeFirst() }
        let pattern = Substring(words)
        guard !pattern.contains("**"), let wildcards = Wildcards(goPath: pattern) else { return }
        rules.append(
            Rule(pattern: wildcards, isNegated: isNegated, isForFolders: isForFolders, isForWholePath: isRooted || words.contains("/")))
    }

    /// Whether a path from the chart's folder is left out by itself, whatever becomes of the folders above it.
    public func ignores(_ path: String, isFolder: Bool) -> Bool {
        let whole = Wildcards.scalars(path)
        let name = Wildcards.lastName(whole)
        return rules.contains { rule in
            if rule.isForFolders, !isFolder { return rule.isNegated }
            return rule.pattern.matches(rule.isForWholePath ? whole[...] : name) != rule.isNegated
        }
    }

    /// Whether a file is left out, by itself or with a folder above it.
    func matches(_ path: String) -> Bool {
        let folders = path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }
        return folders.contains { ignores(String(path[..<$0]), isFolder: true) } || ignores(path, isFolder: false)
    }
}
