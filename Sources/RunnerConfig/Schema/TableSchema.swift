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

    /// A table's fields are references, one behind the other: this reads them as the row they are.
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
    private let positions: [UInt64: Int]

    fileprivate init(keys: [KeyDeclaration], namesMindCase: Bool) {
        self.keys = keys
        self.namesMindCase = namesMindCase
        var positions = [UInt64: Int](minimumCapacity: keys.count)
        for (index, key) in keys.enumerated() { positions[Self.hash(key.name)] = index }
        self.positions = positions
    }

    /// The declaration of a key. The Runner's decoder does not mind the case of letters, so neither does this.
    public func key(_ name: String) -> KeyDeclaration? {
        guard let index = positions[Self.hash(name)], keys[index].name.equalsIgnoringCase(name) else { return nil }
        return keys[index]
    }

    /// FNV-1a over lower-cased ASCII.
    private static func hash(_ name: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 {
            hash = (hash ^ UInt64(byte.lowercasedASCII)) &* 0x0000_0100_0000_01b3
        }
        return hash
    }
}
