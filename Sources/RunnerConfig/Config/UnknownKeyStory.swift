/// What an unknown key most probably was meant to be: one story for each key, so that one rule speaks of it.
public enum UnknownKeyStory: Sendable {
    /// A store's key in `[runners.cache]`, or a cache key in a store's table: rules of the cache tell.
    case cacheLevel
    /// Docker's `dns` below kubernetes.
    case dockerDNS
    /// Known in other letters, in the one table that minds them.
    case otherLetters(KeyDeclaration)
    /// Known in another table.
    case otherTable(KeyIndex.Entry)
    /// Another spelling of a key of this table: `imagePullPolicy`, `pull-policy`, `buids_dir`.
    case misspelled(KeyDeclaration)
    case unknown

    public init(_ problem: SchemaProblem) {
        let name = problem.member.key
        let table = KeyIndex.withoutIndices(problem.tablePath)
        let stores = [S3CacheTable.schema as TableSchema, GCSCacheTable.schema, AzureCacheTable.schema]
        if problem.schema.namesMindCase, let key = problem.schema.key(name) {
            self = .otherLetters(key)
        } else if problem.schema === CacheTable.schema, S3CacheTable.schema.key(name) != nil {
            self = .cacheLevel
        } else if stores.contains(where: { $0 === problem.schema }), let key = CacheTable.schema.key(name), key.kind.schema == nil {
            self = .cacheLevel
        } else if problem.schema === KubernetesTable.schema, name == "dns" {
            self = .dockerDNS
        } else if let key = Self.respelled(name, in: problem.schema) {
            self = .misspelled(key)
        } else if let entry = Self.elsewhere(name, table: table) {
            self = .otherTable(entry)
        } else if let key = Self.near(name, to: problem.member.node, in: problem.schema) {
            self = .misspelled(key)
        } else {
            self = .unknown
        }
    }

    /// The nearest key that could take the value: a misspelled `locked = true` is no `docker`, which is a table.
    private static func near(_ name: String, to node: Node, in schema: TableSchema) -> KeyDeclaration? {
        let isTable = node.isTable || (!node.elements.isEmpty && node.elements.allSatisfy(\.isTable))
        let fitting = schema.keys.filter { key in
            switch key.kind {
            case .table, .tables, .map: isTable
            case .any: true
            case .string, .boolean, .integer, .float, .duration, .dateTime, .list, .stringOrList: !isTable
            }
        }
        return Spelling.closest(to: name, among: fitting.map(\.name)).first.flatMap(schema.key)
    }

    /// The same letters in another style: without regard to case, dashes and underscores.
    private static func respelled(_ name: String, in schema: TableSchema) -> KeyDeclaration? {
        let letters = Self.letters(name)
        return schema.keys.first { Self.letters($0.name) == letters }
    }

    private static func letters(_ name: String) -> [UInt8] {
        name.utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }.map(\.lowercasedASCII)
    }

    /// The table a key is at home in: the nearest above or below, else the only one.
    private static func elsewhere(_ name: String, table: String) -> KeyIndex.Entry? {
        let entries = KeyIndex.named(name)
        let related = entries.filter { entry in
            let home = entry.path.split(separator: ".").dropLast().joined(separator: ".")
            return home.isEmpty || table.hasPrefix(home) || home.hasPrefix(table)
        }
        guard name.count > 3 || entries.count == 1 else { return nil }
        return related.min { $0.path.count < $1.path.count } ?? (entries.count == 1 ? entries.first : nil)
    }
}
