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

    var isElsewhere: Bool { if case .otherTable = self { true } else { false } }

    /// - Parameters:
    ///   - runner: the Runner the file is meant for; what it does not read was not meant either.
    ///   - executor: of the runner it stands in, as far as it is known: tables of others were not meant.
    public init(_ problem: SchemaProblem, runner: Version, executor: String?) {
        let name = problem.member.key
        let stores = [S3CacheTable.schema as TableSchema, GCSCacheTable.schema, AzureCacheTable.schema]
        if problem.schema.namesMindCase, let key = problem.schema.key(name) {
            self = .otherLetters(key)
        } else if problem.schema === CacheTable.schema, S3CacheTable.schema.key(name) != nil {
            self = .cacheLevel
        } else if stores.contains(where: { $0 === problem.schema }), let key = CacheTable.schema.key(name), key.removed == nil, key.kind.schema == nil {
            self = .cacheLevel
        } else if problem.schema === KubernetesTable.schema, name == "dns" {
            self = .dockerDNS
        } else {
            let keys = problem.schema.keys.filter { $0.isRead(by: runner) }
            if let key = Self.respelled(name, among: keys) {
                self = .misspelled(key)
            } else if let entry = Self.elsewhere(problem, runner: runner, executor: executor) {
                self = .otherTable(entry)
            } else if let key = Self.near(name, among: keys.filter { $0.kind.resembles(problem.member.node) }) {
                self = .misspelled(key)
            } else {
                self = .unknown
            }
        }
    }

    /// The nearest key that could take the value: a misspelled `locked = true` is no `docker`, which is a table.
    private static func near(_ name: String, among keys: [KeyDeclaration]) -> KeyDeclaration? {
        Spelling.closest(to: name, among: keys.map(\.name)).first.flatMap { name in keys.first { $0.name == name } }
    }

    /// The same letters in another style, without regard to case, dashes and underscores; or a name of another tool.
    private static func respelled(_ name: String, among keys: [KeyDeclaration]) -> KeyDeclaration? {
        keys.first { hasSameLetters($0.name, name) } ?? keys.first { $0.otherNames.contains { hasSameLetters($0, name) } }
    }

    private static func hasSameLetters(_ one: String, _ other: String) -> Bool {
        var (one, other) = (one.utf8.makeIterator(), other.utf8.makeIterator())
        while true {
            let (left, right) = (letter(&one), letter(&other))
            guard left == right else { return false }
            if left == nil { return true }
        }
    }

    private static func letter(_ name: inout String.UTF8View.Iterator) -> UInt8? {
        while let byte = name.next() {
            if byte != UInt8(ascii: "_"), byte != UInt8(ascii: "-") { return byte.lowercasedASCII }
        }
        return nil
    }

    /// The table a key is at home in: that of the runner's executor, else the nearest above or below, else the only one beside it or
    /// anywhere. Tables of other executors are never proposed, nor is any for the names that every other table has.
    private static func elsewhere(_ problem: SchemaProblem, runner: Version, executor: String?) -> KeyIndex.Entry? {
        let name = problem.member.key
        guard !["name", "host", "user", "id", "key", "value", "path"].contains(name.lowercased()) else { return nil }
        let table = KeyIndex.withoutIndices(problem.tablePath)
        let entries = KeyIndex.named(name).filter { $0.key.isRead(by: runner) && isUsed($0.home, by: executor) }
        let fitting = entries.filter { $0.key.kind.resembles(problem.member.node) }
        if entries.count == 1, fitting.count == 1 { return entries[0] }
        guard name.count > 3 else { return nil }
        let related = (fitting.isEmpty ? entries : fitting).filter { entry in
            entry.home.isEmpty || table.hasPrefix(entry.home) || entry.home.hasPrefix(table)
        }
        let sections = Executors.sections(for: executor ?? "").map { "runners.\($0)" }
        if let own = related.first(where: { sections.contains($0.home) }) { return own }
        // A service's image is not the image of jobs.
        let nearest = related.filter { $0.home.isEmpty || $0.home == "runners" || !table.hasPrefix($0.home + ".") || $0.key.name != "image" }
            .min { $0.path.utf8.count < $1.path.utf8.count }
        if let nearest { return nearest }
        let parent = KeyIndex.parent(of: table)
        let beside = fitting.filter { KeyIndex.parent(of: $0.home) == parent }
        return beside.count == 1 ? beside[0] : nil
    }

    /// Whether a runner with an executor looks into a table.
    private static func isUsed(_ home: String, by executor: String?) -> Bool {
        guard let executor, Executors.known.contains(executor), home.hasPrefix("runners.") else { return true }
        let section = home.split(separator: ".")[1]
        return !Executors.allSections.contains(String(section)) || Executors.sections(for: executor).contains(String(section))
    }
}
