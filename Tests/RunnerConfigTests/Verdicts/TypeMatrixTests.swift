import Foundation
import TOMLKit
import Testing
@testable import RunnerConfig

/// Each of the 744 keys with 25 kinds of value: what the real Runner loads, and what it refuses.
@Suite(.enabled(if: Shared.isPresent, "needs ../shared")) struct TypeMatrixTests {
    /// The kinds of the record and a value of each.
    static let samples: [(name: String, toml: String)] = [
        ("string", "\"x\""), ("string_dur", "\"1m\""), ("string_time", "\"2026-01-01T00:00:00Z\""), ("int", "1"), ("int_neg", "-1"), ("int_2e31", "2147483648"),
        ("float", "1.5"), ("nan", "nan"), ("bool", "true"), ("datetime", "2026-01-01T00:00:00Z"), ("local_date", "2026-01-01"), ("array_empty", "[]"),
        ("array_string", "[\"x\"]"), ("array_int", "[1]"), ("array_float", "[1.5]"), ("array_bool", "[true]"), ("array_mixed", "[\"x\", 1]"),
        ("array_array", "[[\"x\"]]"), ("array_table", "[{}]"), ("table_empty", "{}"), ("table_string", "{ zz = \"x\" }"), ("table_int", "{ zz = 1 }"),
        ("table_bool", "{ zz = true }"), ("table_array", "{ zz = [\"x\"] }"), ("table_table", "{ zz = {} }"),
    ]

    @Test func `every kind of value is taken or refused as the Runner does`() throws {
        let facts = try Shared.jsonLines("facts/runner-lint-type-matrix.jsonl")
        #expect(facts.count == 744)
        var checked = 0
        for fact in facts {
            let path = try #require(fact["path"] as? String)
            let loads = Set(try #require(fact["loads"] as? [String]))
            for sample in Self.samples {
                let toml = Self.text(path, sample.toml)
                let root = TOMLNodes.root(of: TOMLDocument(parsing: [UInt8](toml.utf8)), map: .identity)
                let refusals = SchemaCheck(root, schema: GlobalTable.schema, runner: .newestRunner).problems.filter(Self.refuses)
                if refusals.isEmpty != loads.contains(sample.name) {
                    Issue.record("\(path) = \(sample.toml): the Runner \(loads.contains(sample.name) ? "loads" : "refuses") it\n\(toml)")
                }
                checked += 1
            }
        }
        #expect(checked == 18_600)
    }

    private static func refuses(_ problem: SchemaProblem) -> Bool {
        switch problem.kind {
        case .wrongKind, .wrongElement, .outOfRange: true
        case .missing(let key): key.required == .toLoad
        case .unknownKey, .badFormat, .ignoredValue, .otherCase, .duplicateByCase, .tooNew, .removed, .deprecated: false
        }
    }

    /// A file that holds nothing but a key's value: tables around it inline, so that one line says it all.
    private static func text(_ path: String, _ value: String) -> String {
        var text = value
        let segments = path.split(separator: ".").map(String.init)
        for (index, segment) in segments.enumerated().reversed() {
            let isList = segment.hasSuffix("[]")
            let name = isList ? String(segment.dropLast(2)) : segment
            let isLast = index == segments.count - 1
            text = isLast || !isList ? "\(name) = \(text)" : "\(name) = [\(text)]"
            if index > 0 { text = "{ \(text)\(companions(of: name, below: segments[index - 1])) }" }
        }
        return text + "\n"
    }

    /// What a volume of NFS needs besides.
    private static func companions(of name: String, below table: String) -> String {
        guard table == "nfs[]" else { return "" }
        return ["name", "mount_path", "server", "path"].filter { $0 != name }.map { ", \($0) = \"x\"" }.joined()
    }
}
