/// Where entries are hung into tables: look-ups, duplicates, and what may still be added to what.
extension Parser {
    /// Tables up to this size are searched key by key; larger ones have an index.
    private var indexThreshold: UInt32 { 8 }

    func hash(_ key: Range<Int>) -> UInt64 {
        StringToken(bytes, start: key.lowerBound, end: key.upperBound).hash(bytes)
    }

    func name(_ key: Range<Int>) -> String {
        StringToken(bytes, start: key.lowerBound, end: key.upperBound).text(bytes)
    }

    /// The entry of a key in a table, or -1.
    func find(_ key: Range<Int>, hash: UInt64, in table: Int32) -> Int32 {
        let record = nodes[Int(table)]
        if record.count > indexThreshold {
            guard let entry = index[EntryIdentity(table: table, hash: hash)] else { return -1 }
            if isSame(entry, key) { return entry }
        }
        var position = record.firstEntry
        while position >= 0 {
            let entry = entries[Int(position)]
            if entry.hash == hash, isSame(position, key) { return position }
            position = entry.next
        }
        return -1
    }

    private func isSame(_ entry: Int32, _ key: Range<Int>) -> Bool {
        let record = entries[Int(entry)]
        return name(Int(record.keyStart)..<Int(record.keyEnd)) == name(key)
    }

    /// Hangs a value into a table or array.
    mutating func append(_ node: Int32, to parent: Int32, key: Range<Int> = 0..<0, hash: UInt64 = 0, statement: Range<Int> = 0..<0) {
        let entry = Int32(entries.count)
        entries.append(
            EntryRecord(
                node: node, keyStart: UInt32(key.lowerBound), keyEnd: UInt32(key.upperBound),
                statementStart: UInt32(statement.lowerBound), statementEnd: UInt32(statement.upperBound), hash: hash))
        let last = nodes[Int(parent)].lastEntry
        if last >= 0 { entries[Int(last)].next = entry } else { nodes[Int(parent)].firstEntry = entry }
        nodes[Int(parent)].lastEntry = entry
        nodes[Int(parent)].count += 1
        guard nodes[Int(parent)].kind == .table else { return }
        if nodes[Int(parent)].count == indexThreshold + 1 {
            var position = nodes[Int(parent)].firstEntry
            while position >= 0 {
                index[EntryIdentity(table: parent, hash: entries[Int(position)].hash)] = position
                position = entries[Int(position)].next
            }
        } else if nodes[Int(parent)].count > indexThreshold {
            index[EntryIdentity(table: parent, hash: hash)] = entry
        }
    }

    mutating func makeNode(_ kind: NodeKind, _ range: Range<Int>, form: TableForm = .none) -> Int32 {
        nodes.append(NodeRecord(kind: kind, form: form, start: UInt32(range.lowerBound), end: UInt32(range.upperBound)))
        return Int32(nodes.count - 1)
    }

    func keyRange(of entry: Int32) -> Range<Int> {
        Int(entries[Int(entry)].keyStart)..<Int(entries[Int(entry)].keyEnd)
    }

    // MARK: Headers

    /// The table that a header names, made if need be; nil (and a problem) when there can be none.
    mutating func table(forHeader keys: [Range<Int>], header: Range<Int>, isArray: Bool) -> Int32? {
        guard var parent = parentTable(forHeader: keys, header: header), let key = keys.last else { return nil }
        let hash = hash(key)
        let entry = find(key, hash: hash, in: parent)
        if entry < 0 {
            if isArray {
                let array = makeNode(.array, header, form: .arrayOfTables)
                append(array, to: parent, key: key, hash: hash, statement: header)
                parent = array
                return element(of: array, header: header)
            }
            let table = makeNode(.table, header, form: .header)
            append(table, to: parent, key: key, hash: hash, statement: header)
            return table
        }
        let node = entries[Int(entry)].node
        let first = keyRange(of: entry)
        switch (nodes[Int(node)].form, isArray) {
        case (.arrayOfTables, true):
            return element(of: node, header: header)
        case (.arrayOfTables, false):
            add(.headerForArrayOfTables(name(key)), header, first, "the array of tables begins here")
        case (.implicit, false):
            nodes[Int(node)].form = .header
            nodes[Int(node)].start = UInt32(header.lowerBound)
            nodes[Int(node)].end = UInt32(header.upperBound)
            entries[Int(entry)].keyStart = UInt32(key.lowerBound)
            entries[Int(entry)].keyEnd = UInt32(key.upperBound)
            entries[Int(entry)].statementStart = UInt32(header.lowerBound)
            entries[Int(entry)].statementEnd = UInt32(header.upperBound)
            return node
        case (.header, false), (.dotted, false), (.inline, false):
            add(.duplicateTable(name(key)), header, first, "first defined here")
        case (.none, false):
            add(.duplicateKey(name(key)), key, first, "first defined here")
        case (_, true):
            add(.notAnArrayOfTables(name(key)), header, first, "first defined here")
        case (.root, false), (.arrayElement, false):
            add(.duplicateTable(name(key)), header, first, "first defined here")
        }
        return nil
    }

    private mutating func element(of array: Int32, header: Range<Int>) -> Int32 {
        let table = makeNode(.table, header, form: .arrayElement)
        append(table, to: array, statement: header)
        return table
    }

    /// Walks all but the last segment of a header.
    private mutating func parentTable(forHeader keys: [Range<Int>], header: Range<Int>) -> Int32? {
        var table: Int32 = 0
        for key in keys.dropLast() {
            let hash = hash(key)
            let entry = find(key, hash: hash, in: table)
            guard entry >= 0 else {
                let made = makeNode(.table, key, form: .implicit)
                append(made, to: table, key: key, hash: hash, statement: header)
                table = made
                continue
            }
            let node = entries[Int(entry)].node
            switch nodes[Int(node)].form {
            case .header, .implicit, .dotted, .root, .arrayElement:
                table = node
            case .arrayOfTables:
                let last = nodes[Int(node)].lastEntry
                guard last >= 0 else { return nil }
                table = entries[Int(last)].node
            case .inline:
                add(.closedTable(name(key)), key, keyRange(of: entry), "defined here")
                return nil
            case .none:
                add(.notATable(name(key)), key, keyRange(of: entry), "defined here")
                return nil
            }
        }
        return table
    }

    // MARK: Dotted keys

    /// The table that all but the last segment of a dotted key lead to; nil (and a problem) when they lead nowhere.
    mutating func table(forDotted keys: [Range<Int>], in start: Int32, statement: Range<Int>) -> Int32? {
        var table = start
        for key in keys.dropLast() {
            let hash = hash(key)
            let entry = find(key, hash: hash, in: table)
            guard entry >= 0 else {
                let made = makeNode(.table, key, form: .dotted)
                append(made, to: table, key: key, hash: hash, statement: statement)
                table = made
                continue
            }
            let node = entries[Int(entry)].node
            let first = keyRange(of: entry)
            switch nodes[Int(node)].form {
            case .dotted:
                table = node
            case .inline:
                add(.closedTable(name(key)), key, first, "defined here")
                return nil
            case .header, .implicit, .arrayOfTables, .root, .arrayElement:
                add(.dottedIntoTable(name(key)), key, first, "its header")
                return nil
            case .none:
                add(.notATable(name(key)), key, first, "defined here")
                return nil
            }
        }
        return table
    }
}
