/// A known key where a file has it. What looks for keys of a kind wherever they stand goes through these: they cost nothing, while
/// the first use of a key path costs more than a whole rule.
public struct SchemaEntry: Sendable {
    public var key: KeyDeclaration
    public var member: Member
    /// The table's path: `runners[0].cache.s3`; empty for the top.
    public var tablePath: String
    public var schema: TableSchema

    /// `runners[0].cache.s3.Insecure`.
    public var path: String { DottedPath.joined(tablePath, key.name) }
}
