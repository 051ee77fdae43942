/// The keys of one table of config.toml. A struct whose stored properties are ``Key``s and nothing else.
public protocol Table: Sendable {
    init()
    /// The table's declarations, made once: `static let schema = Schema<ThisTable>()`.
    static var schema: Schema<Self> { get }
}

/// The declarations of a table together with the struct that made them.
public final class Schema<T: Sendable>: TableSchema, @unchecked Sendable {
    let fields: T

    /// - Parameter namesMindCase: the table has a decoder of its own, which wants every letter as declared and drops what is of the wrong kind.
    public init(namesMindCase: Bool = false) where T: Table {
        fields = T()
        super.init(keys: Self.declarations(of: fields), namesMindCase: namesMindCase)
    }

    /// The declaration of a field: by its place in the row, since to read the field through the key path would copy the whole row.
    func declaration<Value>(_ field: KeyPath<T, Key<Value>>) -> KeyDeclaration {
        guard let offset = MemoryLayout<T>.offset(of: field) else { return fields[keyPath: field].declaration }
        return keys[offset / MemoryLayout<KeyDeclaration>.stride]
    }

    /// A table's fields are references, one after the other: this reads them as the row they are.
    ///
    /// A mirror gives the same list (a test compares the two for every table) but takes a hundred times as long, which a
    /// command that otherwise runs for half a millisecond would feel.
    private static func declarations(of fields: T) -> [KeyDeclaration] {
        precondition(MemoryLayout<T>.size % MemoryLayout<KeyDeclaration>.stride == 0, "a Table holds nothing but keys")
        return withExtendedLifetime(fields) {
            withUnsafeBytes(of: fields) { Array($0.bindMemory(to: KeyDeclaration.self)) }
        }
    }
}

/// The declarations of a table's keys, in the order they are declared.
public class TableSchema: @unchecked Sendable {
    public let keys: [KeyDeclaration]
    /// Whether a key only counts with every letter as declared, and a value of the wrong kind counts as none.
    public let namesMindCase: Bool
    /// A mark for each key, in the same order: most names differ in length or at their ends, and one line of numbers is searched
    /// faster than a dictionary is made.
    private let marks: [KeyMark]

    fileprivate init(keys: [KeyDeclaration], namesMindCase: Bool) {
        self.keys = keys
        self.namesMindCase = namesMindCase
        marks = keys.map { $0.mark }
    }

    /// The declaration of a key. The Runner's decoder ignores case, and so does this.
    public func key(_ name: String) -> KeyDeclaration? { key(name, KeyMark(name)) }

    /// The declaration of a member's key.
    func key(of member: Member) -> KeyDeclaration? { key(member.key, member.mark) }

    private func key(_ name: String, _ mark: KeyMark) -> KeyDeclaration? {
        for index in marks.indices where marks[index] == mark && keys[index].name.equalsIgnoringCase(name) { return keys[index] }
        return nil
    }
}
