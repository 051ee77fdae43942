import SourceBytes

/// One pattern of `.gitignore`, or of `--exclude`, which has the same rules.
struct IgnorePattern {
    /// As it is written.
    let text: String
    /// The line it stands on, from 1; nil on the command line.
    let line: Int?
    /// `!`: what it matches is looked at after all.
    let isNegated: Bool
    /// A slash at the end: files do not match.
    let isForFolders: Bool
    /// No slash but at the end: the name alone is matched, in every folder.
    let isForNames: Bool
    /// Nil when nothing can match.
    private let wildcards: Wildcards?

    /// - Parameter bytes: the pattern without its line end and without trailing blanks.
    init(_ bytes: ArraySlice<UInt8>, line: Int? = nil) {
        text = String(decoding: bytes, as: UTF8.self)
        self.line = line
        var rest = bytes
        isNegated = rest.first == UInt8(ascii: "!")
        if isNegated { rest.removeFirst() }
        let slash = UInt8(ascii: "/")
        isForFolders = rest.last == slash
        if isForFolders { rest.removeLast() }
        isForNames = !rest.contains(slash)
        if rest.first == slash { rest.removeFirst() }
        wildcards = rest.isEmpty ? nil : Wildcards(shell: rest.map { UInt32($0) }[...])
    }

    /// - Parameters:
    ///   - path: bytes from the folder that the pattern holds for.
    ///   - name: the last name of the path.
    func matches(_ path: ArraySlice<UInt32>, name: ArraySlice<UInt32>, isFolder: Bool) -> Bool {
        guard let wildcards, isFolder || !isForFolders else { return false }
        return wildcards.matches(isForNames ? name : path)
    }
}
