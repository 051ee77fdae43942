import SourceBytes

/// A file name pattern that the shell left alone: `*`, `?`, `[a-z]`, `[!a]`, and `**` for any number of directories.
struct Glob {
    private let pattern: Wildcards
    /// The directory that holds everything the pattern can match; empty for the current one.
    let root: String

    /// Nil when the text holds nothing of a pattern.
    init?(_ text: String) {
        guard Self.isPattern(text) else { return nil }
        let names = text.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        let fixed = names.prefix { !Self.isPattern($0) }
        root = (text.hasPrefix("/") ? "/" : "") + fixed.joined(separator: "/")
        let rest = names.dropFirst(fixed.count).joined(separator: "/")
        guard let pattern = Wildcards(shell: Wildcards.scalars(rest)[...], keepsOpenBrackets: true) else { return nil }
        self.pattern = pattern
    }

    private static func isPattern(_ text: String) -> Bool {
        text.contains { $0 == "*" || $0 == "?" || $0 == "[" }
    }

    /// Whether a path below ``root``, given from there, matches.
    func matches(_ path: String) -> Bool { pattern.matches(Wildcards.scalars(path)[...]) }
}
