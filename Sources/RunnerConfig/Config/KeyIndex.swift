/// Every declared key of config.toml with the table it stands in.
public enum KeyIndex {
    public struct Entry: Sendable {
        /// Without indices: `runners.cache.s3.Insecure`.
        public var path: String
        /// The table's header: `[runners.cache.s3]`, `[[runners.docker.services]]`; "the top of the file" for the global keys.
        public var header: String
        public var key: KeyDeclaration
        /// The first Runner that reads it at this place: no key is older than the table it stands in.
        public var since: Version?

        /// The path of its table, without indices; empty for the top.
        public var home: String { KeyIndex.parent(of: path) }
    }

    /// The last name of a path: `log_dir` of `experimental.usage_logger.log_dir`.
    static func lastName(of path: String) -> String {
        path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// A path without its last segment.
    static func parent(of path: String) -> String {
        path.lastIndex(of: ".").map { String(path[..<$0]) } ?? ""
    }

    /// In the order of declaration.
    public static let all: [Entry] = {
        var entries: [Entry] = []
        collect(GlobalTable.schema, path: "", header: "the top of the file", since: nil, into: &entries)
        return entries
    }()

    /// The entries of a name, in any casing.
    static func named(_ name: String) -> [Entry] { byName[name.lowercased()] ?? [] }

    /// The first entry whose key `register` takes from a variable.
    static func entry(ofVariable name: String) -> Entry? { byVariable[name] }

    /// The key that a flag of `register` sets, without dashes; `name` is another word for `description`.
    public static func entry(ofFlag name: String) -> Entry? {
        let flag = name == "name" ? "description" : name
        return all.first { $0.key.flag == flag }
    }

    private static let byVariable = Dictionary(all.compactMap { entry in entry.key.environment.map { ($0, entry) } }) { first, _ in first }

    private static let byName = Dictionary(grouping: all) { $0.key.name.lowercased() }

    /// The entries a user means by a path (in any casing, with or without indices and brackets), an environment variable or a flag;
    /// where there is none, by the end of a path or a bare name, wherever such keys stand.
    public static func find(_ name: String) -> [Entry] {
        let path = withoutIndices(withoutBrackets(name))
        let flag = name.hasPrefix("--") ? String(name.dropFirst(2)) : name
        let exact = all.filter { entry in
            entry.path.equalsIgnoringCase(path) || entry.key.environment?.equalsIgnoringCase(name) == true || entry.key.flag == flag
        }
        guard exact.isEmpty, !path.isEmpty else { return exact }
        let ending = "." + path.lowercased()
        let named = all.filter { $0.path.lowercased().hasSuffix(ending) }
        let living = named.filter { $0.key.removed == nil }
        return living.isEmpty ? named : living
    }

    /// `[[runners.docker.services]]` and `[runners.docker]` become their paths.
    private static func withoutBrackets(_ name: String) -> String {
        guard name.hasPrefix("["), name.hasSuffix("]") else { return name }
        return String(name.drop { $0 == "[" }.reversed().drop { $0 == "]" }.reversed())
    }

    /// `runners[0].cache` becomes `runners.cache`.
    public static func withoutIndices(_ name: String) -> String {
        guard name.utf8.contains(UInt8(ascii: "[")) || name.utf8.contains(UInt8(ascii: "]")) else { return name }
        var result: [UInt8] = []
        var isInside = false
        for byte in name.utf8 {
            if byte == UInt8(ascii: "[") { isInside = true } else if byte == UInt8(ascii: "]") { isInside = false } else if !isInside { result.append(byte) }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func collect(_ schema: TableSchema, path: String, header: String, since table: Version?, into entries: inout [Entry]) {
        for key in schema.keys {
            let inner = path.isEmpty ? key.name : "\(path).\(key.name)"
            let since = [key.since, table].compactMap { $0 }.max()
            entries.append(Entry(path: inner, header: header, key: key, since: since))
            switch key.kind {
            case .table(let schema): collect(schema, path: inner, header: "[\(inner)]", since: since, into: &entries)
            case .tables(let schema): collect(schema, path: inner, header: "[[\(inner)]]", since: since, into: &entries)
            case .string, .boolean, .integer, .float, .duration, .dateTime, .list, .stringOrList, .map, .any: break
            }
        }
    }
}
