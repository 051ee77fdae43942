/// Words inside actions.
extension Lexer {
    /// Words that mean something to the language itself.
    static let keywords: Set<String> = ["break", "continue", "block", "define", "else", "end", "if", "range", "template", "with"]

    /// Reads one word and moves after it; nil after a mistake that has been reported.
    mutating func readWord(_ first: UInt8) -> Token.Kind? {
        switch first {
        case UInt8(ascii: ":"):
            guard byte(position + 1) == UInt8(ascii: "=") else { return badCharacter() }
            position += 2
            return .declare
        case UInt8(ascii: "="): return single(.assign)
        case UInt8(ascii: "|"): return single(.pipe)
        case UInt8(ascii: ","): return single(.comma)
        case UInt8(ascii: "("): return single(.leftParenthesis)
        case UInt8(ascii: ")"): return single(.rightParenthesis)
        case UInt8(ascii: "\""): return quoted(by: first, .string, .unclosedString)
        case UInt8(ascii: "'"): return quoted(by: first, .character, .unclosedCharacter)
        case UInt8(ascii: "`"): return rawString()
        case UInt8(ascii: "$"):
            position += 1
            return skipName() ? endOfName(.variable) : nil
        case UInt8(ascii: "."):
            if byte(position + 1).map(GoLiteral.isDigit) == true { return number() }
            position += 1
            let start = position
            guard skipName() else { return nil }
            return endOfName(position == start ? .dot : .field)
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
        default: return identifier()
        }
    }

    private mutating func single(_ kind: Token.Kind) -> Token.Kind {
        position += 1
        return kind
    }

    private mutating func badCharacter() -> Token.Kind? {
        let length = scalar(at: position)?.length ?? 1
        report(.badCharacter(text(position..<position + length)), position..<position + length)
        position += length
        return nil
    }

    // MARK: Names

    private mutating func identifier() -> Token.Kind? {
        let start = position
        guard skipName(), position > start else { return position > start ? nil : badCharacter() }
        let name = text(start..<position)
        guard let kind = endOfName(.identifier) else { return nil }
        switch name {
        case "true", "false": return .boolean
        case "nil": return .null
        default: return Self.keywords.contains(name) ? .keyword : kind
        }
    }

    /// Moves after letters, digits and `_`; false at bytes that are no UTF-8, which are reported.
    private mutating func skipName() -> Bool {
        while let next = byte(position) {
            if next < 0x80 {
                guard GoLiteral.isDigit(next) || next == UInt8(ascii: "_") || (next | 0x20 >= 0x61 && next | 0x20 <= 0x7A) else { return true }
                position += 1
                continue
            }
            guard let found = scalar(at: position) else {
                _ = badCharacter()
                return false
            }
            guard found.scalar.properties.isAlphabetic || found.scalar.properties.numericType == .decimal else { return true }
            position += found.length
        }
        return true
    }

    /// After a name only a blank, the end of the action or one of `.,|:()` may stand.
    private mutating func endOfName(_ kind: Token.Kind) -> Token.Kind? {
        guard let next = byte(position), !Self.isBlank(next), rightBraces(at: position) == nil else { return kind }
        switch next {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): return kind
        default: return badCharacter()
        }
    }

    private func scalar(at place: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        var decoder = UTF8()
        var rest = bytes[place..<min(place + 4, bytes.count)].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
        return (scalar, UTF8.width(scalar))
    }

    // MARK: Literals

    private mutating func quoted(by quote: UInt8, _ kind: Token.Kind, _ problem: TemplateProblem.Kind) -> Token.Kind? {
        let start = position
        position += 1
        while let next = byte(position), next != 0x0A {
            if next == quote {
                position += 1
                return kind
            }
            position += next == UInt8(ascii: "\\") && byte(position + 1).map { $0 != 0x0A } == true ? 2 : 1
        }
        report(problem, start..<position)
        abandonLiteral(from: start)
        return nil
    }

    private mutating func rawString() -> Token.Kind? {
        let start = position
        position += 1
        while let next = byte(position) {
            position += 1
            if next == UInt8(ascii: "`") { return .rawString }
        }
        report(.unclosedRawString, start..<start + 1)
        abandonLiteral(from: start)
        return nil
    }

    private mutating func number() -> Token.Kind? {
        let start = position
        position += 1
        while let next = byte(position), rightBraces(at: position) == nil {
            let isSign = next == UInt8(ascii: "+") || next == UInt8(ascii: "-")
            let previous = bytes[position - 1] | 0x20
            let isExponent = previous == UInt8(ascii: "p") || (previous == UInt8(ascii: "e") && !isHexadecimal(start))
            guard
                GoLiteral.isDigit(next) || next == UInt8(ascii: ".") || next == UInt8(ascii: "_") || next >= 0x80
                    || (next | 0x20 >= 0x61 && next | 0x20 <= 0x7A) || (isSign && isExponent)
            else { break }
            position += 1
        }
        guard GoLiteral.number(bytes[start..<position]) != nil else {
            report(.badNumber(text(start..<position)), start..<position)
            return nil
        }
        return .number
    }

    private func isHexadecimal(_ start: Int) -> Bool {
        let first = bytes[start] == UInt8(ascii: "+") || bytes[start] == UInt8(ascii: "-") ? start + 1 : start
        return byte(first) == UInt8(ascii: "0") && byte(first + 1).map { $0 | 0x20 == UInt8(ascii: "x") } == true
    }
}
