/// `[table]` and `[[array of tables]]`.
extension Parser {
    /// Reads a header and makes its table the current one. False when the rest of the line means nothing.
    mutating func parseHeader() -> Bool {
        let start = position
        let isArray = position + 1 < end && bytes[position + 1] == .openBracket
        position += isArray ? 2 : 1
        record(.punctuation, from: start)
        skipBlanks()
        guard let key = parseKey(), closeHeader(from: start, isArray: isArray) else {
            orphan()
            return false
        }
        if let table = table(forHeader: key, start..<position, isArray: isArray) {
            currentTable = table
        } else {
            orphan()
        }
        return true
    }

    /// A bracket that is missing at the line's end is reported, and the header taken for what it was meant to be.
    private mutating func closeHeader(from start: Int, isArray: Bool) -> Bool {
        let keyEnd = position
        skipBlanks()
        let close = position
        let opening = start..<start + (isArray ? 2 : 1)
        for bracket in 0..<opening.count {
            if position < end, bytes[position] == .closeBracket {
                position += 1
                continue
            }
            let isAtLineEnd = position == end || bytes[position] == .hash || isLineEnd(position)
            if bracket == 1, !isAtLineEnd, bytes[position].isBlank {
                add(.spaceInArrayHeader, position..<position, opening, "opened here")
                skipBlanks()
                guard position < end, bytes[position] == .closeBracket else { return false }
                position += 1
            } else if bracket == 0, !isAtLineEnd, bytes[position] != .equals, let kind = needsQuotes(behind: keyEnd) {
                add(kind, tokenRange(), opening, "in this header")
                return false
            } else {
                add(isArray ? .unclosedArrayHeader(found: found()) : .unclosedHeader(found: found()), position..<position, opening, "opened here")
                return isAtLineEnd
            }
        }
        record(.punctuation, from: close)
        return true
    }

    /// After a header that leads nowhere, its keys go into a table that hangs nowhere, so that they are checked all the same.
    private mutating func orphan() {
        currentTable = nodes.append(NodeRecord(.table, position..<position, form: .header))
    }

    /// The table that a header names, made if need be; nil (and a problem) when there can be none.
    private mutating func table(forHeader key: KeySegment, _ header: Range<Int>, isArray: Bool) -> UInt32? {
        guard let parent = parentTable(header) else { return nil }
        let node = find(key, in: parent)
        if node == 0 {
            let made = nodes.append(NodeRecord(isArray ? .array : .table, header, form: isArray ? .arrayOfTables : .header))
            hang(made, under: parent, as: key)
            return isArray ? element(of: made, header) : made
        }
        let first = keyRange(of: node)
        switch (nodes[node].form, isArray) {
        case (.arrayOfTables, true):
            return element(of: node, header)
        case (.implicit, false):
            define(node, key, header)
            return node
        case (.arrayOfTables, false):
            add(.headerForArrayOfTables(name(key.range)), header, first, "the array of tables begins here")
        case (.none, false):
            add(.duplicateKey(name(key.range)), key.range, first, "first defined here")
        case (_, false):
            add(.duplicateTable(name(key.range)), header, first, "first defined here")
        case (_, true):
            add(.notAnArrayOfTables(name(key.range)), header, first, "first defined here")
        }
        return nil
    }

    /// A table that a longer header made gets its own.
    private mutating func define(_ table: UInt32, _ key: KeySegment, _ header: Range<Int>) {
        nodes[table].form = .header
        nodes[table].start = UInt32(truncatingIfNeeded: header.lowerBound)
        nodes[table].end = UInt32(truncatingIfNeeded: header.upperBound)
        nodes[table].keyStart = UInt32(truncatingIfNeeded: key.range.lowerBound)
        nodes[table].hasListedStatement = false
    }

    private mutating func element(of array: UInt32, _ header: Range<Int>) -> UInt32 {
        let table = nodes.append(NodeRecord(.table, header, form: .arrayElement))
        hang(table, under: array)
        return table
    }

    /// Walks ``leading`` from the root.
    private mutating func parentTable(_ header: Range<Int>) -> UInt32? {
        var table: UInt32 = 0
        for place in leading.indices {
            let key = leading[place]
            let node = find(key, in: table)
            guard node != 0 else {
                table = makeTable(.implicit, under: table, as: key, statement: header)
                continue
            }
            switch nodes[node].form {
            case .header, .implicit, .dotted, .root, .arrayElement:
                table = node
            case .arrayOfTables:
                table = nodes[node].last
            case .inline:
                add(.closedTable(name(key.range)), key.range, keyRange(of: node), "defined here")
                return nil
            case .none:
                add(.notATable(name(key.range)), key.range, keyRange(of: node), "defined here")
                return nil
            }
        }
        return table
    }
}
