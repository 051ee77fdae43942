/// Booleans, numbers, dates and times.
extension Parser {
    mutating func parseScalar() -> UInt32? {
        let start = position
        // What nearly all are: a short decimal number with nothing special.
        var place = start
        while place < end, isClass(place, ByteClass.digit) { place &+= 1 }
        if place > start, place &- start < 19, bytes[start] != UInt8(ascii: "0") || place &- start == 1,
            place == end || !isClass(place, ByteClass.word)
        {
            position = place
            if place == end || bytes[place] != .space || place &- start != 10 { return scalar(.integer, start) }
            position = start
        }
        return parseWord()
    }

    private mutating func parseWord() -> UInt32? {
        let start = position
        position = skip(from: start, while: ByteClass.word)
        guard position > start else {
            if bytes[position].isControl { addControl(bytes[position], at: position) } else { add(.expectedValue(found: found()), tokenRange()) }
            return nil
        }
        joinDateAndTime(start)
        let word = UnsafeBufferPointer(rebasing: bytes[start..<position])
        let first = word[0]
        if first.isDigit {
            if DateTimeToken.looksLikeOne(word) { return dateTime(word, start) }
            return number(word, start)
        }
        if let kind = NamedScalar.kind(word) { return scalar(kind, start) }
        if first == UInt8(ascii: "+") || first == UInt8(ascii: "-") || first == .dot { return number(word, start) }
        let behind = position
        position = start
        addUnexpected(.bareText(text(start..<behind)), start..<behind)
        position = behind
        return nil
    }

    private mutating func number(_ word: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt32? {
        switch NumberToken.check(word) {
        case .integer: return scalar(.integer, start)
        case .float: return scalar(.float, start)
        case .outOfRange: add(.integerOutOfRange(text(start..<position)), start..<position)
        case .leadingZero where word.dropFirst().contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }:
            add(.badDateTime(text(start..<position)), start..<position)
        case .leadingZero: add(.leadingZero(text(start..<position)), start..<position)
        case .invalid: add(.badNumber(text(start..<position)), start..<position)
        }
        return nil
    }

    private mutating func dateTime(_ word: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt32? {
        guard let read = DateTimeToken.read(word) else {
            add(.badDateTime(text(start..<position)), start..<position)
            return nil
        }
        if !read.hasSeconds { addNewer(.timeWithoutSeconds, start..<position) }
        return scalar(read.kind, start)
    }

    @inline(__always) private mutating func scalar(_ kind: NodeKind, _ start: Int) -> UInt32 {
        record(.scalar, from: start)
        return nodes.append(NodeRecord(kind, start..<position))
    }

    /// A space may stand between a date and its time.
    @inline(__always) private mutating func joinDateAndTime(_ start: Int) {
        guard position &- start == 10, position &+ 2 < end, bytes[position] == .space, bytes[start &+ 4] == UInt8(ascii: "-"),
            bytes[position &+ 1].isDigit, bytes[position &+ 2].isDigit
        else { return }
        position = skip(from: position &+ 1, while: ByteClass.word)
    }
}
