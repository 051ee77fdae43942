/// A known key where a file has it. What looks for keys of a kind wherever they stand goes through these: they cost nothing, while
/// the first use of a key path costs more than a whole rule. A class, so that going through them copies nothing.
public final class SchemaEntry: Sendable {
    public let key: KeyDeclaration
    public let member: Member
    /// What stands beside it.
    let table: Node
    /// The table's path: `runners[0].cache.s3`; empty for the top.
    public let tablePath: String
    public let schema: TableSchema

    init(key: KeyDeclaration, member: Member, in table: Node, tablePath: String, schema: TableSchema) {
        (self.key, self.member, self.table, self.tablePath, self.schema) = (key, member, table, tablePath, schema)
    }

    /// `runners[0].cache.s3.Insecure`.
    public var path: String { DottedPath.joined(tablePath, key.name) }
}
