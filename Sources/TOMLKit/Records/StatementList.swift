import SourceBytes

/// The statements of values whose key is not all of the statement's: parts of dotted keys, and tables that a longer header made.
struct StatementList: Sendable {
    private struct Record {
        var node: UInt32
        var start: UInt32
        var end: UInt32
    }

    /// In the order of their nodes.
    private var records: ContiguousArray<Record> = []

    var count: Int { records.count }

    /// Nodes must come in ascending order.
    mutating func append(node: UInt32, _ range: Range<Int>) {
        records.append(Record(node: node, start: UInt32(truncatingIfNeeded: range.lowerBound), end: UInt32(truncatingIfNeeded: range.upperBound)))
    }

    /// The end of a dotted key's statement is known only after its value.
    mutating func setEnd(_ end: Int, in indices: Range<Int>) {
        for index in indices { records[index].end = UInt32(truncatingIfNeeded: end) }
    }

    mutating func remove(at index: Int) { records.remove(at: index) }

    subscript(node: UInt32) -> Range<Int>? {
        let index = records.partitionPoint { $0.node < node }
        guard index < records.count, records[index].node == node else { return nil }
        return Int(records[index].start)..<Int(records[index].end)
    }
}
