/// The patterns of one `.gitignore`, or those of `--exclude`: the last one that matches decides.
struct IgnorePatterns {
    private(set) var patterns: [IgnorePattern] = []

    /// The lines of a file: blank ones and those that begin with `#` say nothing.
    init(file bytes: [UInt8]) {
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        for (index, line) in rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            let line = Self.withoutTrailingBlanks(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
            if !line.isEmpty { patterns.append(IgnorePattern(line, line: index + 1)) }
        }
    }

    /// Patterns of the command line; `./` at their beginning means the current folder.
    init(excluding patterns: [String]) {
        self.patterns = patterns.filter { !$0.isEmpty }.map { pattern in
            let rooted = pattern.hasPrefix("./") ? String(pattern.dropFirst()) : pattern
            return IgnorePattern(Array(rooted.utf8)[...])
        }
    }

    /// The pattern that decides about a path; nil when none matches.
    func deciding(_ path: ArraySlice<UInt32>, name: ArraySlice<UInt32>, isFolder: Bool) -> IgnorePattern? {
        // By index, so that no pattern is copied to be asked: long lists are asked about every path.
        patterns.indices.last { patterns[$0].matches(path, name: name, isFolder: isFolder) }.map { patterns[$0] }
    }

    /// A blank at the end counts only after a backslash.
    private static func withoutTrailingBlanks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var end = line.startIndex
        var isEscaped = false
        for index in line.indices {
            if isEscaped || line[index] != UInt8(ascii: " ") { end = index + 1 }
            isEscaped = !isEscaped && line[index] == UInt8(ascii: "\\")
        }
        return line[..<end]
    }
}
