/// What a line of any language that carries configurations is made of: text, and perhaps a comment.
///
/// The signs that open comments are those of TOML, YAML, HCL, shells, templates and pages; strings are told by their quotes. That is
/// enough to tell a comment from a text that only looks like one, whatever the language.
struct CommentLine {
    let bytes: [UInt8]
    /// Without its line end.
    let range: Range<Int>

    init(_ bytes: [UInt8], at start: Int) {
        self.bytes = bytes
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        range = start..<end
    }

    /// Where the next line begins.
    var next: Int {
        var end = range.upperBound
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        return min(end + 1, bytes.count)
    }

    /// Where a text begins after the mark that some editors put before it.
    static func start(of bytes: some RandomAccessCollection<UInt8>) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    /// The blanks at its beginning, in bytes.
    var indentation: Int { (range.firstIndex { !Self.isBlank(bytes[$0]) } ?? range.upperBound) - range.lowerBound }

    var isBlank: Bool { range.allSatisfy { Self.isBlank(bytes[$0]) } }

    /// Whether it begins with a comment.
    var isComment: Bool {
        let rest = bytes[range].dropFirst(indentation)
        return Self.openers.contains { rest.starts(with: $0.utf8) }
    }

    /// The text without what `#` begins, blanks at both ends left out.
    var code: ArraySlice<UInt8> {
        var code = bytes[range.lowerBound..<(commentStart(before: range.upperBound) ?? range.upperBound)].dropFirst(indentation)
        while let last = code.last, Self.isBlank(last) { code.removeLast() }
        return code
    }

    /// Whether a place of the line is inside quotes.
    func isQuoted(_ place: Int) -> Bool { state(before: place).quote != nil }

    /// Where `#` begins a comment before a place; nil where none does.
    private func commentStart(before place: Int) -> Int? { state(before: place).comment }

    private func state(before place: Int) -> (quote: UInt8?, comment: Int?) {
        var quote: UInt8?
        var position = range.lowerBound
        while position < place {
            let byte = bytes[position]
            let previous = position > range.lowerBound ? bytes[position - 1] : UInt8(ascii: " ")
            if let open = quote {
                if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { position += 1 } else if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "#"), Self.isBlank(previous) {
                return (nil, position)
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), !Self.isWord(previous) {
                // An apostrophe inside a word opens nothing.
                quote = byte
            }
            position += 1
        }
        return (quote, nil)
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") }

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte | 0x20).isBetween("a", "z") || byte.isBetween("0", "9") || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    /// What opens a comment that has an end of its own.
    static let blocks: [(opener: String, end: String)] = [("{{- /*", "}}"), ("{{/*", "}}"), ("/*", "*/"), ("<!--", "-->")]
    /// What opens a comment, the longest first.
    static let openers = blocks.map(\.opener) + ["//", "--", "#", ";"]
}

extension UInt8 {
    fileprivate func isBetween(_ first: Unicode.Scalar, _ last: Unicode.Scalar) -> Bool { self >= UInt8(ascii: first) && self <= UInt8(ascii: last) }
}
