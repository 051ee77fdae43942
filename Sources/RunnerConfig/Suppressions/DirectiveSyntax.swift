/// Reads what follows `runnercfg:` in a comment.
struct DirectiveSyntax {
    private let bytes: [UInt8]
    private let reach: Range<Int>

    init(_ bytes: [UInt8], _ reach: Range<Int>) { (self.bytes, self.reach) = (bytes, reach.lowerBound..<max(reach.lowerBound, reach.upperBound)) }

    private static let line = "ignore"
    private static let file = "ignore-file"
    /// What other linters call it.
    private static let otherWords = ["disable": line, "disable-line": line, "disable-next-line": line, "ignore-line": line, "ignore-next-line": line, "noqa": line,
        "suppress": line, "allow": line, "skip": line, "off": line, "disable-file": file, "ignorefile": file]

    /// What the comment says and where; nil when it only speaks about runnercfg.
    func read() -> (Directive.Content, Range<Int>)? {
        let start = skippingBlanks(from: reach.lowerBound)
        var end = start
        while end < reach.upperBound, Self.isWord(bytes[end]) { end += 1 }
        guard end > start else { return nil }
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        let next = skippingBlanks(from: end)
        let opening = next < reach.upperBound ? bytes[next] : 0
        guard word == Self.line || word == Self.file else {
            let folded = word.lowercased().replacing("_", with: "-")
            let meant = Self.otherWords[folded] ?? Spelling.closest(to: folded, among: [Self.line, Self.file]).first ?? (folded.hasPrefix(Self.line) ? Self.line : nil)
            guard let meant, opening == UInt8(ascii: "[") || opening == UInt8(ascii: "("), let closing = closing(after: next) else { return nil }
            return (.misunderstood(.word(word, meant: meant)), start..<closing)
        }
        if opening == UInt8(ascii: "("), let closing = closing(after: next) { return (.misunderstood(.parentheses(next..<closing)), start..<closing) }
        guard opening == UInt8(ascii: "["), let closing = closing(after: next) else { return (.misunderstood(.noRules(word)), start..<end) }
        let names = names(in: next + 1..<closing - 1)
        guard !names.isEmpty else { return (.misunderstood(.noRules(word)), start..<closing) }
        return (.ignore(names, isWholeFile: word == Self.file, reason: reason(from: closing)), start..<closing)
    }

    /// The offset after the bracket that closes the names.
    private func closing(after opening: Int) -> Int? {
        bytes[opening..<reach.upperBound].firstIndex { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: ")") }.map { $0 + 1 }
    }

    private func names(in range: Range<Int>) -> [Directive.Name] {
        bytes[range].split { $0 == UInt8(ascii: ",") || CommentLine.isBlank($0) }.map {
            Directive.Name(text: String(decoding: $0, as: UTF8.self), range: $0.startIndex..<$0.endIndex)
        }
    }

    /// The rest of the comment, without the signs that close it or lead over to it.
    private func reason(from start: Int) -> String {
        var text = String(decoding: bytes[start..<max(start, reach.upperBound)], as: UTF8.self)[...]
        for block in CommentLine.blocks where text.hasSuffix(block.end) { text = text.dropLast(block.end.count) }
        let isSign = { (letter: Character) in letter.isWhitespace || "*-–—:/".contains(letter) }
        text = text.drop(while: isSign)
        while let last = text.last, isSign(last) { text = text.dropLast() }
        return String(text)
    }

    private func skippingBlanks(from start: Int) -> Int {
        var place = start
        while place < reach.upperBound, CommentLine.isBlank(bytes[place]) { place += 1 }
        return place
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
