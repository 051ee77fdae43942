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
    let index: UInt32

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
    public var range: Range<Int> { record.range }

    /// In the order of their first definition.
    public var entries: [TOMLEntry] { storage.children(of: index).map { TOMLEntry(storage: storage, index: $0) } }

    public var isEmpty: Bool { record.last == 0 }

    /// The entry of a key.
    public subscript(key: String) -> TOMLEntry? {
        storage.member(key, of: index).map { TOMLEntry(storage: storage, index: $0) }
    }
}
