/// A key of a table and its value.
public struct TOMLEntry: Sendable {
    let storage: TOMLStorage
    let index: UInt32

    private var record: NodeRecord { storage.nodes[index] }

    public var key: String { storage.key(of: index) }

    /// This segment of the key, quotes included.
    public var keyRange: Range<Int> { storage.keyRange(of: index) }

    /// From the whole key's first byte to the value's last; for a table by header, the header.
    public var statement: Range<Int> {
        let record = record
        if record.hasListedStatement, let listed = storage.statements[index] { return listed }
        let isByHeader = record.form == .header || record.form == .arrayOfTables
        return isByHeader ? record.range : Int(record.keyStart)..<Int(record.end)
    }

    public var value: TOMLValue { TOMLValue(storage: storage, index: index) }
}
