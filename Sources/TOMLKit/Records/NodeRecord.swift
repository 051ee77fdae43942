/// How a table or array came to be, which decides what may still be added to it.
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

/// A value: where it stands, what it is, and how it hangs in the tree. 32 bytes, no references; texts and numbers stay in the
/// source until somebody asks for them.
struct NodeRecord {
    /// Of the value, quotes and brackets included; of a table by header, the header.
    var start: UInt32
    var end: UInt32
    /// Of the key as written, quotes included; empty in arrays.
    var keyStart: UInt32 = 0
    var keyEnd: UInt32 = 0
    /// Of the key's text.
    var hash: UInt32 = 0
    /// The next sibling; that of the last one is the first: a ring.
    var next: UInt32 = 0
    /// Tables and arrays: the last child, 0 when there is none (0 is the root, nobody's child).
    var last: UInt32 = 0
    var kind: NodeKind
    var form: TableForm = .none
    /// Strings: the ``TOMLStringStyle``. Tables: the number of keys, as far as it matters to ``KeyIndex``.
    var detail: UInt8 = 0
    /// The statement is not `key = value` or a header of its own, but listed apart. See ``StatementList``.
    var hasListedStatement = false

    init(_ kind: NodeKind, _ range: Range<Int>, form: TableForm = .none, detail: UInt8 = 0) {
        self.kind = kind
        self.form = form
        self.detail = detail
        start = UInt32(truncatingIfNeeded: range.lowerBound)
        end = UInt32(truncatingIfNeeded: range.upperBound)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
    var keyRange: Range<Int> { Int(keyStart)..<Int(keyEnd) }
}
