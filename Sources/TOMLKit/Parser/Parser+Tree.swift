/// Hanging values into tables and arrays.
///
/// What is asked for every key is `mutating` although it changes nothing: so the parser is passed by its address, and not as a
/// copy of its fields.
extension Parser {
    /// The member of a table with this key, or 0.
    mutating func find(_ key: KeySegment, in table: UInt32) -> UInt32 {
        let last = nodes[table].last
        guard last != 0, table != currentTable || seenKeys & key.bloom != 0 else { return 0 }
        guard nodes[table].keyCount < KeyIndex.threshold else { return findIndexed(key, in: table) }
        let tag = KeyHash.tag(key.hash)
        var node = last
        repeat {
            node = nodes[node].next
            if nodes[node].keyTag == tag, isSame(node, key) { return node }
        } while node != last
        return 0
    }

    private mutating func findIndexed(_ key: KeySegment, in table: UInt32) -> UInt32 {
        var search = index.search(hash: key.hash, table: table)
        while true {
            let node = index.next(&search)
            if node == 0 || isSame(node, key) { return node }
        }
    }

    private mutating func isSame(_ node: UInt32, _ key: KeySegment) -> Bool {
        StringToken(bytes, keyRange(of: node)).isSameText(as: StringToken(bytes, key.range), bytes)
    }

    mutating func keyRange(of node: UInt32) -> Range<Int> {
        StringToken.key(bytes, from: Int(nodes[node].keyStart))
    }

    mutating func hangUnlessTaken(_ node: UInt32, under table: UInt32, as key: KeySegment) {
        let taken = find(key, in: table)
        if taken == 0 {
            hang(node, under: table, as: key)
        } else {
            let first = keyRange(of: taken)
            add(.duplicateKey(name(key.range)), key.range, first, "first defined here")
        }
    }

    /// Makes a value the member of a table.
    @inline(__always) mutating func hang(_ node: UInt32, under table: UInt32, as key: KeySegment) {
        nodes[node].keyStart = UInt32(truncatingIfNeeded: key.range.lowerBound)
        nodes[node].keyTag = KeyHash.tag(key.hash)
        hang(node, under: table)
        if table == currentTable { seenKeys |= key.bloom }
        if nodes[table].keyCount < KeyIndex.threshold {
            nodes[table].keyCount &+= 1
            if nodes[table].keyCount == KeyIndex.threshold { indexMembers(of: table) }
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
            index.insert(node, hash: StringToken(bytes, keyRange(of: node)).hash(bytes), table: table)
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
            let first = keyRange(of: node)
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
