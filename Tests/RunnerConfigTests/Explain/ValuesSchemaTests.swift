import Testing
@testable import RunnerConfig

/// The schema of the chart's values.
@Suite struct ValuesSchemaTests {
    private static let charts: [Version] = ["0.1.13", "0.1.45", "0.22.0", "0.41.0", "0.52.0", "0.53.0", "0.86.0", .newestChart]

    @Test func `a schema has all values that its chart reads, and no others`() {
        for chart in Self.charts {
            let root = ValuesSchema.document(for: chart)
            for value in ChartValue.all {
                let found = Self.property(value.path, in: root) != nil
                let isReachable = DottedPath.ancestors(value.path).allSatisfy { ChartValue.named($0).map { $0.isRead(by: chart) } ?? true }
                // Until 0.41, the image is a text and nothing else.
                let isText = value.path.hasPrefix("image.") && chart < "0.42.0"
                #expect(found == (isReachable && !isText), "\(value.path) in \(chart)")
            }
        }
    }

    @Test func `every reference leads somewhere`() {
        for draft in SchemaDraft.allCases {
            let root = ValuesSchema.document(for: .newestChart, draft: draft)
            var references: Set<String> = []
            Self.collect(root, into: &references)
            #expect(!references.isEmpty)
            for reference in references {
                #expect(root[path: reference.split(separator: "/").dropFirst().map(String.init)] != nil, "\(reference)")
            }
        }
    }

    @Test func `every value has a description and a type, and deprecated ones say so`() throws {
        for chart in Self.charts {
            let root = ValuesSchema.document(for: chart, draft: .draft2020_12)
            for value in ChartValue.all {
                guard let node = Self.property(value.path, in: root) else { continue }
                #expect(node["description"]?.node.string?.hasPrefix(value.meaning.capitalizedFirst) == true)
                #expect(node["type"] != nil || node["anyOf"] != nil || node["enum"] != nil || node["allOf"] != nil, "\(value.path)")
                #expect((node["deprecated"]?.node.boolean == true) == (value.deprecated.map { chart >= $0 } ?? false), "\(value.path)")
            }
        }
    }

    @Test func `nothing is closed but what is strict`() {
        func closed(_ node: Node) -> Int {
            let own = node["additionalProperties"]?.node.boolean == false ? 1 : 0
            return own + node.members.map { closed($0.node) }.reduce(0, +) + node.elements.map(closed).reduce(0, +)
        }
        #expect(closed(ValuesSchema.document(for: .newestChart)) == 0)
        #expect(closed(ValuesSchema.document(for: .newestChart, strict: true)) > 10)
    }

    /// The property of a path, through lists and alternatives.
    private static func property(_ path: String, in root: Node) -> Node? {
        var nodes = [root]
        for step in path.split(separator: ".") {
            let isList = step.hasSuffix("[]")
            let name = isList ? String(step.dropLast(2)) : String(step)
            nodes = nodes.flatMap(alternatives).compactMap { $0["properties"]?.node[name]?.node }
            if isList { nodes = nodes.flatMap(alternatives).compactMap { $0["items"]?.node } }
        }
        return nodes.first
    }

    private static func alternatives(_ node: Node) -> [Node] {
        [node] + ["anyOf", "allOf"].flatMap { node[$0]?.node.elements ?? [] }
    }

    private static func collect(_ node: Node, into references: inout Set<String>) {
        if let reference = node["$ref"]?.node.string { references.insert(reference) }
        for inner in node.members.map(\.node) + node.elements { collect(inner, into: &references) }
    }
}
