/// Strings of all four kinds.
extension Parser {
    /// Moves after the quoted string that begins here; nil (and a problem) when it is not closed.
    @inline(__always) mutating func scanString() -> TOMLStringStyle? {
        let quote = bytes[position]
        let isBasic = quote == .quotationMark
        if isTripled(quote) { return scanMultilineString(quote) }
        let stops = isBasic ? ByteClass.stopsBasic : ByteClass.stopsLiteral
        let stop = skip(from: position &+ 1, until: stops)
        guard stop < end, bytes[stop] == quote else { return scanLineString(quote, stop) }
        position = stop &+ 1
        return isBasic ? .basic : .literal
    }

    /// A string of one line from the first place on that is not plain text.
    @inline(never) private mutating func scanLineString(_ quote: UInt8, _ stop: Int) -> TOMLStringStyle? {
        let start = position
        let isBasic = quote == .quotationMark
        position = stop
        while position < end {
            if bytes[position] == quote {
                position += 1
                return isBasic ? .basic : .literal
            }
            if isLineEnd(position) { break }
            if isBasic, bytes[position] == .backslash {
                scanEscape(isMultiline: false)
            } else {
                addControl(bytes[position], at: position)
                position += 1
            }
            position = skip(from: position, until: isBasic ? ByteClass.stopsBasic : ByteClass.stopsLiteral)
        }
        add(.unclosedString, start..<position)
        return nil
    }

    @inline(never) private mutating func scanMultilineString(_ quote: UInt8) -> TOMLStringStyle? {
        let start = position
        let isBasic = quote == .quotationMark
        let stops = isBasic ? ByteClass.stopsBasic : ByteClass.stopsLiteral
        position += 3
        while true {
            position = skip(from: position, until: stops)
            guard position < end else { break }
            switch bytes[position] {
            case quote:
                if isTripled(quote) {
                    closeMultilineString(quote)
                    return isBasic ? .multilineBasic : .multilineLiteral
                }
                position += 1
            case .backslash where isBasic: scanEscape(isMultiline: true)
            case .lineFeed, .carriageReturn: _ = skipLineBreak()
            default:
                addControl(bytes[position], at: position)
                position += 1
            }
        }
        add(.unclosedMultilineString, start..<start + 3)
        // What follows may well be meant as statements: go on at the next header.
        position = nextHeader(from: start)
        return nil
    }

    /// Up to two quotes may stand right before the closing three.
    private mutating func closeMultilineString(_ quote: UInt8) {
        position += 3
        var extra = 0
        while extra < 2, position < end, bytes[position] == quote {
            position += 1
            extra += 1
        }
    }

    private func nextHeader(from start: Int) -> Int {
        var place = start
        while place < end {
            if bytes[place] == .lineFeed {
                let next = skip(from: place + 1, while: ByteClass.blank)
                if next < end, bytes[next] == .openBracket { return place }
            }
            place += 1
        }
        return end
    }

    /// Checks the escape at the position and moves after it.
    private mutating func scanEscape(isMultiline: Bool) {
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
            if scanHexDigits(2, start) { addNewer(.escapeX, start..<position) }
        case UInt8(ascii: "u"):
            _ = scanHexDigits(4, start)
        case UInt8(ascii: "U"):
            _ = scanHexDigits(8, start)
        case .lineFeed where isMultiline, .carriageReturn where isMultiline, .space where isMultiline, .tab where isMultiline:
            if !isLineEndAhead() { addUnknownEscape(start) }
        case .lineFeed, .carriageReturn:
            add(.unknownEscape("\\"), start..<position)
        default:
            addUnknownEscape(start)
        }
    }

    private mutating func addUnknownEscape(_ start: Int) {
        position += 1
        while position < end, bytes[position] & 0xC0 == 0x80 { position += 1 }
        add(.unknownEscape(text(start..<position)), start..<position)
    }

    private mutating func scanHexDigits(_ count: Int, _ start: Int) -> Bool {
        position += 1
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
        let place = skip(from: position, while: ByteClass.blank)
        return place < end && isLineEnd(place)
    }
}
