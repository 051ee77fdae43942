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

/// A value: where it stands, what it is, and how it hangs in the tree. 24 bytes, no references; texts and numbers stay in the
/// source until somebody asks for them.
struct NodeRecord {
    /// Of the value, quotes and brackets included; of a table by header, the header.
    var start: UInt32
    var end: UInt32
    /// Of the key as written; where it ends, the text says. In arrays 0.
    var keyStart: UInt32 = 0
    /// The next sibling; that of the last one is the first: a ring.
    var next: UInt32 = 0
    /// Tables and arrays: the last child, 0 when there is none (0 is the root, nobody's child).
    var last: UInt32 = 0
    var kind: NodeKind
    var form: TableForm
    /// Eight bits of the hash of the key's text: most other keys differ in them.
    var keyTag: UInt8 = 0
    private var details: UInt8

    init(_ kind: NodeKind, _ range: Range<Int>, form: TableForm = .none, stringStyle: TOMLStringStyle = .basic) {
        self.kind = kind
        self.form = form
        details = stringStyle.rawValue
        start = UInt32(truncatingIfNeeded: range.lowerBound)
        end = UInt32(truncatingIfNeeded: range.upperBound)
    }

    var range: Range<Int> { Int(start)..<Int(end) }

    /// Of strings.
    var stringStyle: TOMLStringStyle? { kind == .string ? TOMLStringStyle(rawValue: details & 0x7F) : nil }

    /// Of tables: how many keys they have, as far as ``KeyIndex`` asks.
    var keyCount: UInt8 {
        @inline(__always) get { details & 0x7F }
        set { details = details & 0x80 | newValue }
    }

    /// The statement is not `key = value` or a header of its own, but listed apart. See ``StatementList``.
    var hasListedStatement: Bool {
        get { details & 0x80 != 0 }
        set { details = details & 0x7F | (newValue ? 0x80 : 0) }
    }
}
