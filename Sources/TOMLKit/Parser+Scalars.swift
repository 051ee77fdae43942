/// Booleans, numbers, dates and times.
extension Parser {
    mutating func parseScalar() -> Int32? {
        if let quote = typographicQuote() {
            add(quote, position..<position + 3)
            return nil
        }
        let start = position
        scanToken()
        guard position > start else {
            if bytes[position].isControl { addControl(bytes[position], at: position) } else { add(.expectedValue(found: found()), tokenRange()) }
            return nil
        }
        joinDateAndTime(start)
        let range = start..<position
        let token = UnsafeBufferPointer(rebasing: bytes[range])
        switch text(range) {
        case "true": return scalar(.boolean, range, 1)
        case "false": return scalar(.boolean, range, 0)
        case "inf", "+inf": return scalar(.float, range, Double.infinity.bitPattern)
        case "-inf": return scalar(.float, range, (-Double.infinity).bitPattern)
        case "nan", "+nan": return scalar(.float, range, Double.nan.bitPattern)
        case "-nan": return scalar(.float, range, (-Double.nan).bitPattern)
        default: break
        }
        guard let first = token.first, first.isDigit || first == UInt8(ascii: "+") || first == UInt8(ascii: "-") || first == .dot else {
            add(.bareText(text(range)), range)
            return nil
        }
        if DateTimeToken.looksLikeOne(token) { return dateTime(token, range) }
        switch NumberToken.read(token) {
        case .integer(let value): return scalar(.integer, range, UInt64(bitPattern: value))
        case .float(let value): return scalar(.float, range, value.bitPattern)
        case .outOfRange: add(.integerOutOfRange(text(range)), range)
        case .leadingZero: add(.leadingZero(text(range)), range)
        case .invalid: add(.badNumber(text(range)), range)
        }
        return nil
    }

    private mutating func dateTime(_ token: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int32? {
        guard let read = DateTimeToken.read(token) else {
            add(.badDateTime(text(range)), range)
            return nil
        }
        if !read.hasSeconds { addNewer(.timeWithoutSeconds, range) }
        return scalar(read.kind, range, 0)
    }

    private mutating func scalar(_ kind: NodeKind, _ range: Range<Int>, _ bits: UInt64) -> Int32 {
        let node = makeNode(kind, range)
        nodes[Int(node)].bits = bits
        return node
    }

    private mutating func scanToken() {
        while position < end {
            let byte = bytes[position]
            guard byte.isBareKey || byte == .dot || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ":") || byte >= 0x80 else { return }
            position += 1
        }
    }

    /// A space may stand between a date and its time.
    private mutating func joinDateAndTime(_ start: Int) {
        guard position - start == 10, position + 2 < end, bytes[position] == .space, bytes[start + 4] == UInt8(ascii: "-"),
            bytes[position + 1].isDigit, bytes[position + 2].isDigit
        else { return }
        position += 1
        scanToken()
    }
}
