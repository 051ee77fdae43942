/// A key as it could stand in a file, below the headers that lead to it.
enum KeyExample {
    static func lines(_ entry: KeyIndex.Entry) -> [String] {
        var headers = ["```toml"]
        var home: [String] = []
        for segment in entry.home.isEmpty ? [] : entry.home.split(separator: ".").map(String.init) {
            home.append(segment)
            let path = home.joined(separator: ".")
            // A header makes the tables it runs through; only a list has to be begun.
            let isList = KeyIndex.all.first { $0.path == path }.map { if case .tables = $0.key.kind { true } else { false } } ?? false
            if isList { headers.append("[[\(path)]]") } else if path == entry.home { headers.append("[\(path)]") }
        }
        return headers + statement(entry) + ["```"]
    }

    private static func statement(_ entry: KeyIndex.Entry) -> [String] {
        let key = entry.key
        switch key.kind {
        case .table(let schema): return ["[\(entry.path)]"] + first(of: schema)
        case .tables(let schema): return ["[[\(entry.path)]]"] + first(of: schema)
        case .map(let element): return ["[\(entry.path)]", "  \(key.kind == .map(.boolean) ? "FF_TIMESTAMPS" : "name") = \(value(element, nil))"]
        case .string, .boolean, .integer, .float, .duration, .dateTime, .list, .stringOrList, .any: return [(entry.home.isEmpty ? "" : "  ") + "\(key.name) = \(value(of: key))"]
        }
    }

    /// The first key of a table that has a value of its own.
    private static func first(of schema: TableSchema) -> [String] {
        schema.keys.first { $0.kind.schema == nil && $0.removed == nil && $0.deprecated == nil }.map { ["  \($0.name) = \(value(of: $0))"] } ?? []
    }

    private static func value(of key: KeyDeclaration) -> String {
        let sample = key.allowed.first { !$0.isEmpty } ?? key.format?.sample
        switch key.kind {
        case .string, .list(.string), .stringOrList: return value(key.kind, sample ?? key.fallback)
        case .boolean: return key.fallback == "true" ? "false" : "true"
        case .integer, .float, .duration, .dateTime, .list, .map, .any, .table, .tables: return value(key.kind, key.fallback)
        }
    }

    private static func value(_ kind: ValueKind, _ sample: String?) -> String {
        switch kind {
        case .string: TOMLSpelling.string(sample ?? "...")
        case .boolean: "true"
        case .integer, .float: sample ?? "1"
        case .duration: TOMLSpelling.string(sample ?? "5m")
        case .dateTime: "2026-01-31T10:00:00Z"
        case .list(let element): "[\(value(element, sample))]"
        case .stringOrList: value(.string, sample)
        case .map(let element): "{ name = \(value(element, nil)) }"
        case .any: "1"
        case .table, .tables: "{}"
        }
    }
}
