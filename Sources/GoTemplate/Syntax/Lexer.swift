/// Cuts a template into text and actions, and actions into words.
struct Lexer {
    let bytes: [UInt8]
    private(set) var pieces: [Piece] = []
    private(set) var problems: [TemplateProblem] = []
    /// Where reading goes on.
    var position = 0
    /// The action being read has no end, and a problem says why.
    private var isAbandoned = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func run() {
        var trimsText = false
        while position < bytes.count {
            let start = position
            let open = nextBraces(from: start)
            var text = start..<(open ?? bytes.count)
            if trimsText { text = trimmedStart(text) }
            let trimsBefore = open.map { hasLeftTrim(at: $0 + 2) } ?? false
            if trimsBefore { text = trimmedEnd(text) }
            if !text.isEmpty { pieces.append(Piece(content: .text, range: text)) }
            guard let open else { return }
            position = open + 2
            let inside = trimsBefore ? open + 4 : open + 2
            trimsText =
                byte(inside) == UInt8(ascii: "/") && byte(inside + 1) == UInt8(ascii: "*")
                ? readComment(from: open, inside: inside, trimsBefore: trimsBefore)
                : readAction(from: open, inside: inside, trimsBefore: trimsBefore)
        }
    }

    /// The byte at a place; nil after the end.
    func byte(_ place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }

    mutating func report(_ kind: TemplateProblem.Kind, _ range: Range<Int>) {
        problems.append(TemplateProblem(kind: kind, range: range))
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    // MARK: Text

    private func nextBraces(from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var place = start
            let last = bytes.count - 1
            while place < last {
                if bytes[place] == UInt8(ascii: "{"), bytes[place + 1] == UInt8(ascii: "{") { return place }
                place += 1
            }
            return nil
        }
    }

    /// `-` and a blank after the braces.
    private func hasLeftTrim(at place: Int) -> Bool {
        byte(place) == UInt8(ascii: "-") && byte(place + 1).map(Self.isBlank) == true
    }

    private func trimmedStart(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, Self.isBlank(bytes[start]) { start += 1 }
        return start..<range.upperBound
    }

    private func trimmedEnd(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, Self.isBlank(bytes[end - 1]) { end -= 1 }
        return range.lowerBound..<end
    }

    /// The blanks of trim markers and between words.
    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    // MARK: Comments

    private mutating func readComment(from open: Int, inside: Int, trimsBefore: Bool) -> Bool {
        var place = inside + 2
        while place < bytes.count, !(bytes[place] == UInt8(ascii: "*") && byte(place + 1) == UInt8(ascii: "/")) { place += 1 }
        guard place < bytes.count else {
            report(.unclosedComment, open..<inside + 2)
            position = bytes.count
            pieces.append(Piece(content: .comment, range: open..<bytes.count, trimsBefore: trimsBefore, inside: inside..<bytes.count))
            return false
        }
        let end = place + 2
        if let close = rightBraces(at: end) {
            position = close.end
            pieces.append(Piece(
                content: .comment, range: open..<close.end, trimsBefore: trimsBefore, trimsAfter: close.trims, inside: inside..<end))
            return close.trims
        }
        report(.commentNotAlone, place..<end)
        position = closingBraces(from: end) ?? bytes.count
        pieces.append(Piece(content: .comment, range: open..<position, trimsBefore: trimsBefore, inside: inside..<end))
        return false
    }

    /// Whether the action ends here, with a trim marker or without, and where the text after it begins.
    func rightBraces(at place: Int) -> (end: Int, trims: Bool)? {
        guard let first = byte(place) else { return nil }
        if first == UInt8(ascii: "}"), byte(place + 1) == UInt8(ascii: "}") { return (place + 2, false) }
        if Self.isBlank(first), byte(place + 1) == UInt8(ascii: "-"), byte(place + 2) == UInt8(ascii: "}"),
            byte(place + 3) == UInt8(ascii: "}") { return (place + 4, true) }
        return nil
    }

    /// After the next `}}`, wherever it stands; used to go on after a mistake.
    private func closingBraces(from start: Int) -> Int? {
        var place = start
        while place + 1 < bytes.count {
            if bytes[place] == UInt8(ascii: "}"), bytes[place + 1] == UInt8(ascii: "}") { return place + 2 }
            place += 1
        }
        return nil
    }

    // MARK: Actions

    private mutating func readAction(from open: Int, inside: Int, trimsBefore: Bool) -> Bool {
        position = inside
        var tokens: [Token] = []
        var parentheses: [Int] = []
        var isSpaced = false
        let known = problems.count
        while true {
            if let close = rightBraces(at: position), !isAbandoned {
                if let left = parentheses.last { report(.unclosedParenthesis, left..<left + 1) }
                pieces.append(Piece(
                    content: .action(tokens, isBroken: problems.count > known), range: open..<close.end, trimsBefore: trimsBefore,
                    trimsAfter: close.trims, inside: inside..<position))
                position = close.end
                return close.trims
            }
            guard let next = byte(position), !isNewAction, !isAbandoned else {
                if !isAbandoned { report(.unclosedAction, open..<open + 2) }
                isAbandoned = false
                pieces.append(Piece(
                    content: .action(tokens, isBroken: true), range: open..<position, trimsBefore: trimsBefore, inside: inside..<position))
                return false
            }
            if Self.isBlank(next) {
                position += 1
                isSpaced = true
                continue
            }
            let start = position
            guard let kind = readWord(next) else {
                position = max(position, start + 1)
                continue
            }
            switch kind {
            case .leftParenthesis: parentheses.append(start)
            case .rightParenthesis where parentheses.popLast() == nil:
                report(.strayParenthesis, start..<position)
                continue
            case .identifier, .keyword, .field, .variable, .dot, .boolean, .null, .string, .rawString, .character, .number, .declare,
                .assign, .pipe, .comma, .rightParenthesis: break
            }
            tokens.append(Token(kind: kind, range: start..<position, isSpaced: isSpaced))
            isSpaced = false
        }
    }

    /// `{{` inside an action begins the next one: the closing braces of this one were forgotten.
    private var isNewAction: Bool {
        byte(position) == UInt8(ascii: "{") && byte(position + 1) == UInt8(ascii: "{")
    }

    /// Goes on after a literal without end: at the braces on its line, or after the line. One lost quote should not eat the file.
    mutating func abandonLiteral(from start: Int) {
        position = start + 1
        while let next = byte(position), next != 0x0A {
            if rightBraces(at: position) != nil { return }
            position += 1
        }
        isAbandoned = true
    }
}
