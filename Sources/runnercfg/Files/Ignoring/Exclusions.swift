import SourceBytes

/// The patterns of `--exclude`, which hold from the current folder on.
struct Exclusions {
    private let patterns: IgnorePatterns
    /// The walked folder, with a slash at the end.
    private let walked: [UInt32]
    /// The current folder, likewise; nil when it is gone.
    private let current: [UInt32]?

    /// - Parameters:
    ///   - walked: the folder as it was named, which counts first: a link in the current folder is known by its own name.
    ///   - resolved: where it really is.
    init(_ patterns: [String], walked: String, resolved: String, current: String?) {
        self.patterns = IgnorePatterns(excluding: patterns)
        let base = current.map(Platform.names)
        let named = Platform.names(walked.hasPrefix("/") ? walked : "\(current ?? "")/\(walked)")
        let isRelated = base.map { named.starts(with: $0) || $0.starts(with: named) } ?? false
        self.walked = Self.path(isRelated ? named : Platform.names(resolved))
        self.current = base.map(Self.path)
    }

    /// The pattern that decides about a path from the walked folder; nil when none matches.
    func deciding(_ path: String, isFolder: Bool) -> IgnorePattern? {
        guard !patterns.patterns.isEmpty else { return nil }
        let whole = walked + Wildcards.bytes(path)
        if let current, whole.starts(with: current) {
            return patterns.deciding(whole.dropFirst(current.count), name: Wildcards.lastName(whole), isFolder: isFolder)
        }
        // Elsewhere a path begins with empty names, which only `**` gets over: no other pattern with a slash can mean it.
        let elsewhere = [Wildcards.slash, Wildcards.slash] + Wildcards.bytes(path)
        return patterns.deciding(elsewhere[...], name: Wildcards.lastName(whole), isFolder: isFolder)
    }

    private static func path(_ names: [Substring]) -> [UInt32] { Wildcards.bytes("/" + names.map { $0 + "/" }.joined()) }
}
