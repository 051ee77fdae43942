/// What a value is, as its record says.
enum NodeKind: UInt8 {
    case table, array, string, integer, float, boolean, offsetDateTime, localDateTime, localDate, localTime
}

/// How a table came to be, which decides what may still be added to it.
enum TableForm: UInt8 {
    /// The top of the document.
    case root
    /// `[header]`.
    case header
    /// An element of `[[header]]`.
    case arrayElement
    /// By a dotted key.
    case dotted
    /// Because a longer header runs through it.
    case implicit
    /// `{ ... }`: closed for ever.
    case inline
    /// An array, by `[[header]]`: it can grow.
    case arrayOfTables
    /// Not a table, or an array in brackets.
    case none
}

/// A value's record.
struct NodeRecord {
    var kind: NodeKind
    var form: TableForm = .none
    /// Strings: the quoting. See ``TOMLValue/StringStyle``.
    var style: UInt8 = 0
    /// Strings: the text differs from the bytes between the quotes.
    var isEscaped = false
    var start: UInt32
    var end: UInt32
    /// Numbers and booleans.
    var bits: UInt64 = 0
    /// Tables and arrays: links into the entries, -1 when empty.
    var firstEntry: Int32 = -1
    var lastEntry: Int32 = -1
    var count: UInt32 = 0
}

/// A member of a table or an element of an array.
struct EntryRecord {
    var node: Int32
    var next: Int32 = -1
    /// The key as written, quotes included; empty in arrays.
    var keyStart: UInt32 = 0
    var keyEnd: UInt32 = 0
    var statementStart: UInt32 = 0
    var statementEnd: UInt32 = 0
    /// Of the key's decoded bytes.
    var hash: UInt64 = 0
}

/// The records of a document and the bytes they point into.
final class TOMLStorage: Sendable {
    let bytes: [UInt8]
    let nodes: ContiguousArray<NodeRecord>
    let entries: ContiguousArray<EntryRecord>

    init(bytes: [UInt8], nodes: ContiguousArray<NodeRecord>, entries: ContiguousArray<EntryRecord>) {
        self.bytes = bytes
        self.nodes = nodes
        self.entries = entries
    }

    /// The text of a key or string token, quotes removed and escapes resolved.
    func text(_ start: UInt32, _ end: UInt32) -> String {
        bytes.withUnsafeBufferPointer { buffer in
            StringToken(buffer, start: Int(start), end: Int(end)).text(buffer)
        }
    }
}
