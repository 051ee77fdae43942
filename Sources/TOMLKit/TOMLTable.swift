/// A table as written.
public struct TOMLTable: Sendable {
    /// How a table came to be.
    public enum Origin: Sendable {
        case root
        /// `[a.b]`.
        case header
        /// An element of `[[a.b]]`.
        case arrayElement
        /// `a.b = 1` makes `a`.
        case dotted
        /// `[a.b]` makes `a`.
        case implicit
        /// `{ ... }`.
        case inline
    }

    let storage: TOMLStorage
    let index: Int

    private var record: NodeRecord { storage.nodes[index] }

    public var origin: Origin {
        switch record.form {
        case .root: .root
        case .header: .header
        case .arrayElement: .arrayElement
        case .dotted: .dotted
        case .inline: .inline
        case .implicit, .arrayOfTables, .none: .implicit
        }
    }

    /// The header with its brackets, the braces of an inline table, the key that made a dotted or implicit one; empty for the root.
    public var range: Range<Int> { Int(record.start)..<Int(record.end) }

    /// In the order of their first definition.
    public var entries: [TOMLEntry] {
        var result: [TOMLEntry] = []
        result.reserveCapacity(Int(record.count))
        var position = record.firstEntry
        while position >= 0 {
            result.append(TOMLEntry(storage: storage, index: Int(position)))
            position = storage.entries[Int(position)].next
        }
        return result
    }

    public var isEmpty: Bool { record.firstEntry < 0 }

    /// The entry of a key.
    public subscript(key: String) -> TOMLEntry? {
        let hash = StringToken.hash(key.utf8)
        var position = record.firstEntry
        while position >= 0 {
            let entry = storage.entries[Int(position)]
            if entry.hash == hash, storage.text(entry.keyStart, entry.keyEnd) == key {
                return TOMLEntry(storage: storage, index: Int(position))
            }
            position = entry.next
        }
        return nil
    }
}

/// A key of a table and its value.
public struct TOMLEntry: Sendable {
    let storage: TOMLStorage
    let index: Int

    private var record: EntryRecord { storage.entries[index] }

    public var key: String { storage.text(record.keyStart, record.keyEnd) }

    /// This segment of the key, quotes included.
    public var keyRange: Range<Int> { Int(record.keyStart)..<Int(record.keyEnd) }

    /// From the whole key's first byte to the value's last; for a table by header, the header.
    public var statement: Range<Int> { Int(record.statementStart)..<Int(record.statementEnd) }

    public var value: TOMLValue { TOMLValue(storage: storage, index: Int(record.node)) }
}
