/// Where a file departs from the schema: facts, without a judgement. Rules turn them into findings.
public struct SchemaProblem: Sendable {
    public enum Kind: Sendable {
        /// No key of that name exists in this table.
        case unknownKey
        /// The value is of a kind the Runner's decoder refuses, and with it the whole file.
        case wrongKind(KeyDeclaration, expected: ValueKind)
        /// An element of a list, or a value of a map, is of a kind the decoder refuses.
        case wrongElement(KeyDeclaration, expected: ValueKind)
        /// The text is not what it has to look like; the file loads or not, as the format has it.
        case badFormat(KeyDeclaration, ValueFormat)
        /// The value is of a kind that is dropped without a word: the file loads, and the key counts for nothing.
        case ignoredValue(KeyDeclaration, expected: ValueKind)
        /// A table is no good without this key; `node` is the table.
        case missing(KeyDeclaration)
        /// Known under another casing, which the decoder accepts.
        case otherCase(KeyDeclaration)
        /// A second key of the same table that differs only in case: which of them counts is left to chance.
        case duplicateByCase(KeyDeclaration, first: Range<Int>)
        /// The targeted Runner does not know the key yet.
        case tooNew(KeyDeclaration)
        /// The targeted Runner no longer reads the key.
        case removed(KeyDeclaration)
        /// The targeted Runner still reads the key and would rather not.
        case deprecated(KeyDeclaration)
        /// The number does not fit the Runner's type.
        case outOfRange(KeyDeclaration, expected: ValueKind)
    }

    public var kind: Kind
    /// Whether the targeted Runner does not read the key: it never did, or no longer does.
    public var isUnread: Bool {
        switch kind {
        case .unknownKey, .removed: true
        case .wrongKind, .wrongElement, .badFormat, .ignoredValue, .missing, .otherCase, .duplicateByCase, .tooNew, .deprecated, .outOfRange: false
        }
    }
    public var member: Member
    /// The place and kind that is wrong: the member's value, or one element of it.
    public var node: Node
    /// `runners[0].cache.s3.ServerAddress`.
    public var path: String
    /// The table it stands in.
    public var table: Node
    public var tablePath: String
    public var schema: TableSchema
}
