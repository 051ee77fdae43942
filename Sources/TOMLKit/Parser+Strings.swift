/// Strings of all four kinds.
extension Parser {
    /// Reads a quoted string; nil (and a problem) when it is not closed. The position is behind it.
    mutating func parseString() -> Int32? {
        let quote = bytes[position]
        return isTripled(quote) ? parseMultilineString(quote) : parseLineString(quote)
    }

    private mutating func parseLineString(_ quote: UInt8) -> Int32? {
        let start = position
        position += 1
        while position < end {
            let byte = bytes[position]
            if byte == quote {
                position += 1
                return string(start, quote == .quotationMark ? .basic : .literal)
            }
            if byte == .lineFeed { break }
            if byte == .carriageReturn, position + 1 < end, bytes[position + 1] == .lineFeed { break }
            if byte == .backslash, quote == .quotationMark {
                parseEscape(isMultiline: false)
                continue
            }
            if byte.isControl { addControl(byte, at: position) }
            position += 1
        }
        add(.unclosedString, start..<position)
        return nil
    }

    private mutating func parseMultilineString(_ quote: UInt8) -> Int32? {
        let start = position
        position += 3
        while position < end {
            let byte = bytes[position]
            if byte == quote, isTripled(quote) {
                position += 3
                // Up to two quotes may stand right before the closing three.
                var extra = 0
                while extra < 2, position < end, bytes[position] == quote {
                    position += 1
                    extra += 1
                }
                return string(start, quote == .quotationMark ? .multilineBasic : .multilineLiteral)
            }
            if byte == .backslash, quote == .quotationMark {
                parseEscape(isMultiline: true)
                continue
            }
            if byte == .carriageReturn {
                _ = skipLineBreak()
                continue
            }
            if byte.isControl, byte != .lineFeed { addControl(byte, at: position) }
            position += 1
        }
        add(.unclosedMultilineString, start..<start + 3)
        // What follows may well be meant as statements: go on at the next header.
        position = nextHeader(from: start)
        return nil
    }

    private func nextHeader(from start: Int) -> Int {
        var place = start
        while place < end {
            if bytes[place] == .lineFeed {
                var next = place + 1
                while next < end, bytes[next].isBlank { next += 1 }
                if next < end, bytes[next] == .openBracket { return place }
            }
            place += 1
        }
        return end
    }

    private mutating func string(_ start: Int, _ style: TOMLValue.StringStyle) -> Int32 {
        let node = makeNode(.string, start..<position)
        nodes[Int(node)].style = style.rawValue
        return node
    }

    /// Checks the escape at the position and moves behind it.
    private mutating func parseEscape(isMultiline: Bool) {
        let start = position
        position += 1
        guard position < end else { return }
        let escape = bytes[position]
        switch escape {
        case UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "n"), UInt8(ascii: "f"), UInt8(ascii: "r"), .quotationMark, .backslash:
            position += 1
        case UInt8(ascii: "e"):
            position += 1
            addNewer(.escapeE, start..<position)
        case UInt8(ascii: "x"):
            position += 1
            if parseHexDigits(2, start) { addNewer(.escapeX, start..<position) }
        case UInt8(ascii: "u"):
            position += 1
            _ = parseHexDigits(4, start)
        case UInt8(ascii: "U"):
            position += 1
            _ = parseHexDigits(8, start)
        default:
            if isMultiline, isLineEndAhead() { return }
            if escape == .lineFeed || escape == .carriageReturn {
                add(.unknownEscape("\\"), start..<position)
                return
            }
            position += 1
            while position < end, bytes[position] & 0xC0 == 0x80 { position += 1 }
            add(.unknownEscape(text(start..<position)), start..<position)
        }
    }

    private mutating func parseHexDigits(_ count: Int, _ start: Int) -> Bool {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard position < end, let digit = bytes[position].hexDigit else {
                add(.incompleteEscape(text(start..<position)), start..<position)
                return false
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        guard Unicode.Scalar(value) != nil else {
            add(.notAScalar(text(start..<position)), start..<position)
            return false
        }
        return true
    }

    /// Whether only blanks stand between a backslash and its line's end.
    private func isLineEndAhead() -> Bool {
        var place = position
        while place < end, bytes[place].isBlank { place += 1 }
        guard place < end else { return false }
        return bytes[place] == .lineFeed || (bytes[place] == .carriageReturn && place + 1 < end && bytes[place + 1] == .lineFeed)
    }
}
