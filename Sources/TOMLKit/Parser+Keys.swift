/// Keys, headers, and `key = value`.
extension Parser {
    /// Reads `a."b".c`; nil (and a problem) when there is no key. The position is behind the last segment.
    mutating func parseKeys() -> [Range<Int>]? {
        var keys: [Range<Int>] = []
        var isTooDeep = false
        while true {
            skipBlanks()
            guard let key = parseKeySegment(isFirst: keys.isEmpty) else { return nil }
            if keys.count < limits.depth {
                keys.append(key)
            } else if !isTooDeep {
                isTooDeep = true
                add(.tooDeep(limits.depth), key)
            }
            let behind = position
            skipBlanks()
            guard position < end, bytes[position] == .dot else {
                position = behind
                return keys
            }
            position += 1
        }
    }

    private mutating func parseKeySegment(isFirst: Bool) -> Range<Int>? {
        let start = position
        guard position < end else {
            add(isFirst ? .expectedKey(found: found()) : .emptyKeySegment, position..<position)
            return nil
        }
        let byte = bytes[position]
        if byte.isBareKey {
            while position < end, bytes[position].isBareKey { position += 1 }
            return start..<position
        }
        if byte == .quotationMark || byte == .apostrophe {
            if isTripled(byte) {
                add(.multilineKey, start..<start + 3)
                return nil
            }
            return parseString() == nil ? nil : start..<position
        }
        if byte == .dot || byte == .equals || byte == .closeBracket, !isFirst {
            add(.emptyKeySegment, position..<position)
        } else {
            add(typographicQuote() ?? .expectedKey(found: found()), tokenRange())
        }
        return nil
    }

    /// Reads `key = value` into a table. False when the rest of the line means nothing.
    mutating func parseKeyValue(into table: Int32) -> Bool {
        let start = position
        guard let keys = parseKeys(), let key = keys.last else { return false }
        let keyEnd = position
        skipBlanks()
        guard position < end, bytes[position] == .equals else {
            if position < end, bytes[position] == UInt8(ascii: ":") {
                add(.colonForEquals, position..<position + 1)
            } else {
                add(.expectedEquals(key: text(start..<keyEnd), found: found()), tokenRange())
            }
            return false
        }
        position += 1
        skipBlanks()
        guard let node = parseValue() else { return false }
        let statement = start..<Int(nodes[Int(node)].end)
        guard let owner = self.table(forDotted: keys, in: table, statement: statement) else { return true }
        let hash = hash(key)
        let existing = find(key, hash: hash, in: owner)
        if existing >= 0 {
            add(.duplicateKey(name(key)), key, keyRange(of: existing), "first defined here")
        } else {
            append(node, to: owner, key: key, hash: hash, statement: statement)
        }
        return true
    }

    /// Reads `[a.b]` or `[[a.b]]` and makes it the current table. False when the rest of the line means nothing.
    mutating func parseHeader() -> Bool {
        let start = position
        position += 1
        let isArray = position < end && bytes[position] == .openBracket
        if isArray { position += 1 }
        guard let keys = parseKeys() else {
            orphan()
            return false
        }
        skipBlanks()
        guard position < end, bytes[position] == .closeBracket else {
            add(isArray ? .unclosedArrayHeader : .unclosedHeader, position..<position, start..<start + (isArray ? 2 : 1), "opened here")
            orphan()
            return false
        }
        position += 1
        if isArray {
            guard position < end, bytes[position] == .closeBracket else {
                let isSpaced = position < end && bytes[position].isBlank
                add(isSpaced ? .spaceInArrayHeader : .unclosedArrayHeader, position..<position, start..<start + 2, "opened here")
                orphan()
                return false
            }
            position += 1
        }
        if let table = table(forHeader: keys, header: start..<position, isArray: isArray) {
            currentTable = table
        } else {
            orphan()
        }
        return true
    }

    /// After a header that leads nowhere, its keys go into a table that hangs nowhere, so that they are checked all the same.
    private mutating func orphan() {
        currentTable = makeNode(.table, position..<position, form: .header)
    }

    func isTripled(_ quote: UInt8) -> Bool {
        position + 2 < end && bytes[position + 1] == quote && bytes[position + 2] == quote
    }

    /// The quotes that word processors and blogs make of straight ones.
    func typographicQuote() -> TOMLProblem.Kind? {
        guard position + 2 < end, bytes[position] == 0xE2, bytes[position + 1] == 0x80, (0x98...0x9F).contains(bytes[position + 2]) else { return nil }
        return .typographicQuote(text(position..<position + 3))
    }
}
