import Foundation
import Testing
@testable import RunnerConfig

/// The declarations of config.toml.
@Suite struct TablesTests {
    @Test func `a table's fields are the row its schema reads`() throws {
        for schema in Self.schemas(below: GlobalTable.schema) {
            let mirrored = try #require(schema as? any MirroredSchema).mirrored
            #expect(mirrored == schema.keys.map(\.name))
            #expect(Set(schema.keys.map { $0.name.lowercased() }).count == schema.keys.count)
        }
    }

    /// Every table that can be reached, each once.
    private static func schemas(below schema: TableSchema) -> [TableSchema] {
        var found: [TableSchema] = []
        var open = [schema]
        while let next = open.popLast() {
            guard !found.contains(where: { $0 === next }) else { continue }
            found.append(next)
            open += next.keys.compactMap(\.kind.schema)
        }
        return found
    }

    @Test(arguments: [
        ("19", Version(19, 0)), ("19.4", Version(19, 4)), ("v19.4.1", Version(19, 4, 1)), ("0.53.0-beta", Version(0, 53)), ("0.1.13", Version(0, 1, 13)),
        ("", nil), ("v", nil), ("19.", nil), (".4", nil), ("1.2.3.4", nil), ("nineteen", nil), ("19 4", nil), ("99999999999999999999", nil),
    ])
    func `versions`(_ text: String, _ expected: Version?) {
        #expect(Version(text) == expected)
    }

    @Test func `every key says what it does`() {
        for entry in KeyIndex.all {
            #expect(entry.key.meaning.count > 5 && !entry.key.meaning.hasSuffix("."), "\(entry.path)")
        }
    }

    @Test(.enabled(if: Shared.isPresent, "needs ../shared"))
    func `all 744 keys are as the Runner has them, and there are no others`() throws {
        let facts = try Self.facts("runner-keys.json")
        let declared = Dictionary(grouping: KeyIndex.all.filter { $0.key.removed == nil }, by: \.path).mapValues { $0[0] }
        #expect(declared.count == 744)
        #expect(facts.count == 744)
        for fact in facts {
            let path = KeyIndex.withoutIndices(try #require(fact["path"] as? String))
            guard let entry = declared[path] else {
                Issue.record("\(path) is not declared")
                continue
            }
            let key = entry.key
            #expect(Self.type(key.kind) == (fact["type"] as? String)?.replacing("int64", with: "int"), "\(path)")
            #expect(key.environment == fact["env"] as? String, "\(path)")
            #expect(key.flag.map { "--\($0)" } == fact["flag"] as? String, "\(path)")
            #expect(key.allowed == fact["enum"] as? [String] ?? [], "\(path)")
            #expect((entry.since ?? .oldestRunner).description == fact["since"] as? String, "\(path)")
            #expect(key.unit == fact["unit"] as? String, "\(path)")
            if let format = (fact["format"] as? String).flatMap({ Self.formats[$0] }) { #expect(key.format == format, "\(path)") }
            let deprecation = fact["deprecated"] as? [String: String]
            #expect(key.deprecated?.description == deprecation?["since"], "\(path)")
            // A whole executor is no key: where one takes the place, the words say so.
            if let place = deprecation?["replacement"], !place.contains(" ") {
                #expect(key.replacement == KeyIndex.withoutIndices(place), "\(path)")
            }
        }
        #expect(Set(declared.keys).subtracting(facts.map { KeyIndex.withoutIndices($0["path"] as? String ?? "") }).isEmpty)
    }

    @Test(.enabled(if: Shared.isPresent, "needs ../shared"))
    func `keys that are gone are declared with their last Runner`() throws {
        let root = try #require(Shared.root)
        let file = try JSONSerialization.jsonObject(with: Data(contentsOf: root.appendingPathComponent("facts/runner-removed-keys.json")))
        let facts = try #require((file as? [String: Any])?["keys"] as? [[String: String]])
        var gone = Dictionary(grouping: KeyIndex.all.filter { $0.key.removed != nil }, by: \.path).mapValues { $0[0] }
        for fact in facts {
            let path = KeyIndex.withoutIndices(try #require(fact["path"]))
            // The name lives on with another kind of value.
            if path == "runners.docker.services" {
                let services = try #require(KeyIndex.all.first { $0.path == path })
                #expect(services.key.former == .list(.string) && services.key.since == "12.7")
                continue
            }
            let found = gone.removeValue(forKey: path)
            let entry = try #require(found, "\(path)")
            #expect(entry.key.removed?.description == fact["removedIn"], "\(path)")
            #expect((entry.since ?? .oldestRunner).description == fact["presentFrom"], "\(path)")
            let place = try #require(entry.key.replacement)
            #expect(fact["replacement"].map(KeyIndex.withoutIndices)?.hasPrefix(place) == true, "\(path)")
            #expect(KeyIndex.all.contains { $0.path == place && $0.key.removed == nil }, "\(place)")
        }
        #expect(gone.isEmpty)
    }

    @Test(.enabled(if: Shared.isPresent, "needs ../shared"))
    func `feature flags are those of the Runner`() throws {
        var flags = Dictionary(uniqueKeysWithValues: FeatureFlag.all.map { ($0.name, $0) })
        for fact in try Self.facts("feature-flags.json") {
            let found = flags.removeValue(forKey: fact["name"] as? String ?? "")
            let flag = try #require(found)
            #expect(flag.isOnByDefault == fact["default"] as? Bool, "\(flag.name)")
            #expect(flag.isDeprecated == fact["deprecated"] as? Bool, "\(flag.name)")
            #expect(flag.since.description == fact["since"] as? String, "\(flag.name)")
            #expect(flag.removed == nil, "\(flag.name)")
        }
        for fact in try Self.facts("feature-flags-removed.json") {
            let found = flags.removeValue(forKey: fact["name"] as? String ?? "")
            let flag = try #require(found)
            #expect(flag.since.description == fact["presentFrom"] as? String, "\(flag.name)")
            #expect(flag.removed?.description == fact["removedIn"] as? String, "\(flag.name)")
        }
        #expect(flags.isEmpty)
    }

    private static func facts(_ name: String) throws -> [[String: Any]] {
        let root = try #require(Shared.root)
        return try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: root.appendingPathComponent("facts/\(name)"))) as? [[String: Any]])
    }

    private static let formats: [String: ValueFormat] = [
        "k8s-quantity": .quantity, "docker-ram-bytes": .dockerSize, "cronexpr-7": .period, "cron-5": .policyPeriod, "go-regexp[]": .regularExpression,
    ]

    /// A kind in the words of the facts; all widths of whole numbers but the smallest are one.
    private static func type(_ kind: ValueKind) -> String {
        switch kind {
        case .string: "string"
        case .boolean: "bool"
        case .integer(let bits): bits == 32 ? "int32" : "int"
        case .float: "float"
        case .duration: "duration"
        case .dateTime: "datetime"
        case .stringOrList: "string|string[]"
        case .any: "any"
        case .list(let element): type(element) + "[]"
        case .map(let element): "map<string,\(type(element))>"
        case .table: "table"
        case .tables: "table[]"
        }
    }
}

/// A key of any type, to look at tables by mirror.
private protocol AnyKey {
    var declaration: KeyDeclaration { get }
}

extension Key: AnyKey {}

private protocol MirroredSchema {
    var mirrored: [String] { get }
}

extension Schema: MirroredSchema where T: Table {
    fileprivate var mirrored: [String] {
        Mirror(reflecting: T()).children.map { String(describing: ($0.value as? any AnyKey)?.declaration.name ?? "not a key") }
    }
}
