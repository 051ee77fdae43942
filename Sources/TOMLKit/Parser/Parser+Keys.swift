/// Keys, and `key = value`.
extension Parser {
    /// Reads `a."b".c`: the last segment is the answer, those before it are in ``leading``. Nil (and a problem) when there is no
    /// key. The position is after the last segment.
    mutating func parseKey() -> KeySegment? {
        if !leading.isEmpty { leading.removeAll(keepingCapacity: true) }
        guard var last = parseKeySegment(isFirst: true) else { return nil }
        while true {
            let behind = position
            skipBlanks()
            guard position < end, bytes[position] == .dot else {
                position = behind
                return last
            }
            guard leading.count + 1 < limits.depth else {
                add(.tooDeep(limits.depth), last.range)
                return nil
            }
            position += 1
            record(.punctuation, from: position - 1)
            leading.append(last)
            skipBlanks()
            guard let next = parseKeySegment(isFirst: false) else { return nil }
            last = next
        }
    }

    @inline(__always) private mutating func parseKeySegment(isFirst: Bool) -> KeySegment? {
        let start = position
        var place = start
        var hash = KeyHash.start
        while place < end, isClass(place, ByteClass.bareKey) {
            hash = KeyHash.step(hash, bytes[place])
            place &+= 1
        }
        guard place > start else { return parseQuotedKey(isFirst: isFirst) }
        position = place
        record(.key, from: start)
        return KeySegment(range: start..<place, hash: hash)
    }

    private mutating func parseQuotedKey(isFirst: Bool) -> KeySegment? {
        let start = position
        guard position < end else {
            add(isFirst ? .expectedKey(found: found()) : .emptyKeySegment, position..<position)
            return nil
        }
        switch bytes[position] {
        case .quotationMark, .apostrophe:
            if isTripled(bytes[position]) {
                add(.multilineKey, start..<start + 3)
                return nil
            }
            guard scanString() != nil else { return nil }
            record(.key, from: start)
            return KeySegment(range: start..<position, hash: StringToken(bytes, start..<position).hash(bytes))
        case .dot where !isFirst, .equals where !isFirst, .closeBracket where !isFirst:
            add(.emptyKeySegment, position..<position)
        case 0x80...:
            addUnexpected(.keyNeedsQuotes(text(tokenRange())))
        case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "*"), UInt8(ascii: "~"):
            // Paths and globs begin with these: they were meant as keys.
            add(.keyNeedsQuotes(text(position..<position + 1)), tokenRange())
        default:
            add(.expectedKey(found: found()), tokenRange())
        }
        return nil
    }

    /// Reads `key = value` into a table. False when the rest of the line means nothing.
    mutating func parseKeyValue(into table: UInt32) -> Bool {
        let start = position
        guard let key = parseKey() else { return false }
        guard parseEquals(behindKeyFrom: start) else { return false }
        if !leading.isEmpty { return parseDottedValue(key, in: table, from: start) }
        guard let node = parseValue() else { return false }
        hangUnlessTaken(node, under: table, as: key)
        return true
    }

    @inline(__always) private mutating func parseEquals(behindKeyFrom start: Int) -> Bool {
        let keyEnd = position
        skipBlanks()
        guard position < end, bytes[position] == .equals else {
            addMissingEquals(start..<keyEnd)
            return false
        }
        position &+= 1
        record(.punctuation, from: position &- 1)
        skipBlanks()
        return true
    }

    @inline(never) private mutating func addMissingEquals(_ key: Range<Int>) {
        if position < end, bytes[position] == UInt8(ascii: ":") {
            add(.colonForEquals, position..<position + 1)
        } else {
            addUnexpected(needsQuotes(behind: key.upperBound) ?? .expectedEquals(key: text(key), found: found()))
        }
    }

    /// A character that touches a key and is none of a bare key's.
    func needsQuotes(behind key: Int) -> TOMLProblem.Kind? {
        guard key == position, position < end, !isLineEnd(position), !bytes[position].isControl else { return nil }
        var next = position + 1
        while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
        return .keyNeedsQuotes(text(position..<next))
    }

    /// The statement of a dotted key belongs to every table on its way, too; its end is known after the value.
    private mutating func parseDottedValue(_ key: KeySegment, in table: UInt32, from start: Int) -> Bool {
        let first = statements.count
        guard let owner = self.table(forDottedKeyIn: table, statement: start..<start) else { return parseValue() != nil }
        let own = statements.count
        statements.append(node: UInt32(nodes.count), start..<start)
        guard let node = parseValue() else {
            statements.remove(at: own)
            statements.setEnd(position, in: first..<own)
            return false
        }
        nodes[node].hasListedStatement = true
        statements.setEnd(Int(nodes[node].end), in: first..<own + 1)
        hangUnlessTaken(node, under: owner, as: key)
        return true
    }

    func isTripled(_ quote: UInt8) -> Bool {
        position + 2 < end && bytes[position + 1] == quote && bytes[position + 2] == quote
    }
}
