/// Hanging values into tables and arrays.
extension Parser {
    /// The member of a table with this key, or 0.
    func find(_ key: KeySegment, in table: UInt32) -> UInt32 {
        let last = nodes[table].last
        guard last != 0 else { return 0 }
        if nodes[table].detail >= KeyIndex.threshold {
            return index.find(hash: key.hash, table: table) { isSame($0, key) }
        }
        var node = last
        repeat {
            node = nodes[node].next
            if nodes[node].hash == key.hash, isSame(node, key) { return node }
        } while node != last
        return 0
    }

    private func isSame(_ node: UInt32, _ key: KeySegment) -> Bool {
        StringToken(bytes, nodes[node].keyRange).isSameText(as: StringToken(bytes, key.range), bytes)
    }

    mutating func hangUnlessTaken(_ node: UInt32, under table: UInt32, as key: KeySegment) {
        let taken = find(key, in: table)
        if taken == 0 {
            hang(node, under: table, as: key)
        } else {
            add(.duplicateKey(name(key.range)), key.range, nodes[taken].keyRange, "first defined here")
        }
    }

    /// Makes a value the member of a table.
    @inline(__always) mutating func hang(_ node: UInt32, under table: UInt32, as key: KeySegment) {
        nodes[node].keyStart = UInt32(truncatingIfNeeded: key.range.lowerBound)
        nodes[node].keyEnd = UInt32(truncatingIfNeeded: key.range.upperBound)
        nodes[node].hash = key.hash
        hang(node, under: table)
        if nodes[table].detail < KeyIndex.threshold {
            nodes[table].detail &+= 1
            if nodes[table].detail == KeyIndex.threshold { indexMembers(of: table) }
        } else {
            index.insert(node, hash: key.hash, table: table)
        }
    }

    /// Makes a value the last element of an array.
    @inline(__always) mutating func hang(_ node: UInt32, under parent: UInt32) {
        let last = nodes[parent].last
        if last == 0 {
            nodes[node].next = node
        } else {
            nodes[node].next = nodes[last].next
            nodes[last].next = node
        }
        nodes[parent].last = node
    }

    private mutating func indexMembers(of table: UInt32) {
        let last = nodes[table].last
        var node = last
        repeat {
            node = nodes[node].next
            index.insert(node, hash: nodes[node].hash, table: table)
        } while node != last
    }

    // MARK: Dotted keys

    /// The table that ``leading`` leads to; nil (and a problem) when it leads nowhere.
    mutating func table(forDottedKeyIn start: UInt32, statement: Range<Int>) -> UInt32? {
        var table = start
        for place in leading.indices {
            let key = leading[place]
            let node = find(key, in: table)
            guard node != 0 else {
                table = makeTable(.dotted, under: table, as: key, statement: statement)
                continue
            }
            let first = nodes[node].keyRange
            switch nodes[node].form {
            case .dotted:
                table = node
                continue
            case .inline: add(.closedTable(name(key.range)), key.range, first, "defined here")
            case .header, .implicit, .arrayOfTables, .root, .arrayElement: add(.dottedIntoTable(name(key.range)), key.range, first, "its header")
            case .none: add(.notATable(name(key.range)), key.range, first, "defined here")
            }
            return nil
        }
        return table
    }

    /// A table that no statement is about alone.
    mutating func makeTable(_ form: TableForm, under parent: UInt32, as key: KeySegment, statement: Range<Int>) -> UInt32 {
        let table = nodes.append(NodeRecord(.table, key.range, form: form))
        nodes[table].hasListedStatement = true
        statements.append(node: table, statement)
        hang(table, under: parent, as: key)
        return table
    }
}
