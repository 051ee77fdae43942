/// The way to a value's kind.
extension Parser {
    /// Reads a value; nil (and a problem) when there is none. The position is after it.
    mutating func parseValue() -> UInt32? {
        guard position < end else {
            add(.expectedValue(found: found()), position..<position)
            return nil
        }
        switch bytes[position] {
        case .quotationMark, .apostrophe:
            let start = position
            guard let style = scanString() else { return nil }
            record(.string, from: start)
            return nodes.append(NodeRecord(.string, start..<position, stringStyle: style))
        case .openBracket:
            guard enter() else { return nil }
            defer { depth &-= 1 }
            return parseArray()
        case .openBrace:
            guard enter() else { return nil }
            defer { depth &-= 1 }
            return parseInlineTable()
        case .lineFeed, .carriageReturn, .hash, .comma, .closeBracket, .closeBrace, .equals:
            add(.expectedValue(found: found()), tokenRange())
            return nil
        default:
            return parseScalar()
        }
    }

    /// Goes one level down, or skips what is nested too deep.
    private mutating func enter() -> Bool {
        guard depth < limits.depth else {
            add(.tooDeep(limits.depth), position..<position + 1)
            skipBracketed()
            return false
        }
        depth &+= 1
        return true
    }

    /// Skips a bracketed value without recursion: strings are respected, what is inside is not looked at.
    private mutating func skipBracketed() {
        var level = 0
        while position < end {
            switch bytes[position] {
            case .openBracket, .openBrace: level += 1
            case .closeBracket, .closeBrace: level -= 1
            case .quotationMark, .apostrophe:
                let quote = bytes[position]
                position += 1
                while position < end, bytes[position] != quote, bytes[position] != .lineFeed {
                    if quote == .quotationMark, bytes[position] == .backslash { position += 1 }
                    position += 1
                }
            default: break
            }
            position = min(position + 1, end)
            if level <= 0 { return }
        }
    }

    /// Whether a new statement begins at the start of this line: a header, or a key with its `=`. A value that runs into one was
    /// never closed.
    mutating func looksLikeNewStatement() -> Bool {
        var lineStart = position
        while lineStart > 0, bytes[lineStart - 1].isBlank { lineStart -= 1 }
        guard lineStart == 0 || bytes[lineStart - 1] == .lineFeed else { return false }
        return bytes[position] == .openBracket ? looksLikeHeader() : looksLikeKey()
    }

    private func looksLikeKey() -> Bool {
        guard bytes[position].isBareKey else { return false }
        var place = position
        while place < end, bytes[place].isBareKey || bytes[place] == .dot { place += 1 }
        place = skip(from: place, while: ByteClass.blank)
        return place < end && bytes[place] == .equals
    }

    private func looksLikeHeader() -> Bool {
        var place = position
        while place < end, bytes[place] == .openBracket { place += 1 }
        let name = place
        guard place < end, bytes[place].isLetter else { return false }
        while place < end, bytes[place].isBareKey || bytes[place] == .dot { place += 1 }
        guard !["true", "false", "inf", "nan"].contains(text(name..<place)), place < end, bytes[place] == .closeBracket else { return false }
        while place < end, bytes[place] == .closeBracket { place += 1 }
        place = skip(from: place, while: ByteClass.blank)
        return place == end || bytes[place] == .hash || isLineEnd(place)
    }
}
