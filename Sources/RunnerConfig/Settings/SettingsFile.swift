import TOMLKit

/// `.runnercfg.toml`, read: values by name, and where it departs from what runnercfg knows.
public struct SettingsFile: Sendable {
    public static let name = ".runnercfg.toml"

    public let text: SourceText
    public let values: Section<SettingsTable>
    public let syntaxProblems: [SyntaxProblem]
    public let schemaProblems: [SchemaProblem]

    public init(_ bytes: [UInt8]) {
        let document = TOMLDocument(parsing: bytes)
        let root = TOMLNodes.root(of: document, map: .identity)
        text = SourceText(bytes)
        values = Section(root, at: "") ?? Section()
        syntaxProblems = document.problems.map { problem in
            SyntaxProblem(
                problem.message, at: problem.range, related: problem.related.map { .init(message: $0.note, range: $0.range) }, consequence: .refused)
        }
        schemaProblems = SchemaCheck(root, schema: SettingsTable.schema, runner: .newestRunner).problems
    }

    /// The words by which settings name rules, each with its key path: those of the whole file, and those of its overrides.
    var selectors: [(word: String, range: Range<Int>, path: String)] {
        tables.flatMap { table, path in
            ["select", "ignore"].flatMap { key in
                (table[key]?.node.elements ?? []).compactMap { node in node.string.map { ($0, node.range, Self.joined(path, key)) } }
            } + (table["severity"]?.node.members ?? []).map { ($0.key, $0.keyRange, Self.joined(path, "severity")) }
        }
    }

    /// The values that have to be one of a few words.
    var choices: [(word: String, range: Range<Int>, path: String, allowed: [String])] {
        let severities = Severity.allCases.reversed().map(\.rawValue)
        return tables.flatMap { table, path in
            (table["severity"]?.node.members ?? []).compactMap { member in
                member.node.string.map { ($0, member.node.range, Self.joined(path, "severity.\(member.key)"), severities) }
            } + SettingsTable.schema.keys.compactMap { key in
                guard !key.allowed.isEmpty, let node = table[key.name]?.node, let text = node.string else { return nil }
                return (text, node.range, Self.joined(path, key.name), key.allowed)
            }
        }
    }

    /// The values that have to be a version, with the oldest that is known.
    var versions: [(word: String, range: Range<Int>, path: String, oldest: Version)] {
        tables.flatMap { table, path in
            [("runner-version", Version.oldestRunner), ("chart-version", .oldestChart)].compactMap { key, oldest in
                guard let node = table[key]?.node, let text = node.string else { return nil }
                return (text, node.range, Self.joined(path, key), oldest)
            }
        }
    }

    /// Texts that name files, and are empty.
    var emptyPaths: [(range: Range<Int>, path: String)] {
        guard let node = values.node["baseline"]?.node, node.string == "" else { return [] }
        return [(node.range, "baseline")]
    }

    /// The overrides that name no files.
    var overridesWithoutPaths: [(range: Range<Int>, path: String)] {
        tables.dropFirst().filter { table, _ in table["paths"].map { $0.node.elements.isEmpty && $0.node.string == nil } ?? true }.map { ($0.range, Self.joined($1, "paths")) }
    }

    private var tables: [(table: Node, path: String)] {
        let overrides = values.node["overrides"]?.node.elements ?? []
        return [(values.node, "")] + overrides.enumerated().filter { $0.element.isTable }.map { ($0.element, "overrides[\($0.offset)]") }
    }

    private static func joined(_ path: String, _ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}

/// A rule about the settings of runnercfg.
protocol SettingsRule: Rule {
    func check(_ settings: SettingsFile, _ report: inout Report)
}
