import Foundation
import Testing
@testable import RunnerConfig

/// The declarations of config.toml.
@Suite struct TablesTests {
    /// Reads a table's keys by mirror, and by the row of references the schema takes it for.
    private static func rows<T: Table>(_ table: T.Type) -> (mirrored: [String], read: [String]) {
        (Mirror(reflecting: T()).children.map { String(describing: ($0.value as? any AnyKey)?.declaration.name ?? "not a key") }, T.schema.keys.map(\.name))
    }

    @Test func `a table's fields are the row its schema reads`() {
        let tables: [(mirrored: [String], read: [String])] = [
            Self.rows(GlobalTable.self), Self.rows(SessionServerTable.self), Self.rows(RunnerTable.self), Self.rows(CustomBuildDirTable.self),
            Self.rows(CacheTable.self), Self.rows(S3CacheTable.self), Self.rows(GCSCacheTable.self), Self.rows(AzureCacheTable.self),
            Self.rows(DockerTable.self), Self.rows(DockerServiceTable.self), Self.rows(KubernetesServiceTable.self), Self.rows(MachineTable.self), Self.rows(MachineAutoscalingTable.self),
            Self.rows(KubernetesTable.self), Self.rows(PodSecurityContextTable.self), Self.rows(PodSeccompProfileTable.self),
            Self.rows(PodAppArmorProfileTable.self), Self.rows(InitPermissionsSecurityContextTable.self),
            Self.rows(InitPermissionsCapabilitiesTable.self), Self.rows(InitPermissionsSeccompProfileTable.self),
            Self.rows(InitPermissionsAppArmorProfileTable.self), Self.rows(BuildSecurityContextTable.self),
            Self.rows(BuildCapabilitiesTable.self), Self.rows(BuildSeccompProfileTable.self),
            Self.rows(BuildAppArmorProfileTable.self), Self.rows(HelperSecurityContextTable.self),
            Self.rows(HelperCapabilitiesTable.self), Self.rows(HelperSeccompProfileTable.self),
            Self.rows(HelperAppArmorProfileTable.self), Self.rows(ServiceSecurityContextTable.self),
            Self.rows(ServiceCapabilitiesTable.self), Self.rows(ServiceSeccompProfileTable.self),
            Self.rows(ServiceAppArmorProfileTable.self),
            Self.rows(VolumesTable.self), Self.rows(HostPathVolumeTable.self),
            Self.rows(PVCVolumeTable.self), Self.rows(ConfigMapVolumeTable.self), Self.rows(SecretVolumeTable.self), Self.rows(EmptyDirVolumeTable.self),
            Self.rows(CSIVolumeTable.self), Self.rows(NFSVolumeTable.self), Self.rows(HostAliasTable.self), Self.rows(DNSConfigTable.self), Self.rows(DNSOptionTable.self),
        ]
        for table in tables {
            #expect(table.mirrored == table.read)
            #expect(Set(table.read).count == table.read.count)
        }
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
    func `declared keys are as the Runner has them`() throws {
        let root = try #require(Shared.root)
        let facts = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: root.appendingPathComponent("facts/runner-keys.json"))) as? [[String: Any]])
        let declared = Dictionary(grouping: KeyIndex.all, by: \.path).compactMapValues(\.first)
        let open = KeyIndex.all.filter { $0.key.kind == .unchecked }.map { $0.path + "." }
        var seen: Set<String> = []
        for fact in facts {
            let path = KeyIndex.withoutIndices(try #require(fact["path"] as? String))
            guard !open.contains(where: { path.hasPrefix($0) }) else { continue }
            guard let key = declared[path]?.key else {
                Issue.record("\(path) is not declared")
                continue
            }
            seen.insert(path)
            #expect(key.environment == fact["env"] as? String, "\(path)")
            #expect(key.flag == (fact["flag"] as? String).map { $0.hasPrefix("--") ? String($0.dropFirst(2)) : $0 }, "\(path)")
            #expect(key.unit == fact["unit"] as? String, "\(path)")
            let since = (fact["since"] as? String).flatMap { $0 == "9.0" ? nil : Version($0) }
            #expect(key.since == since, "\(path)")
            #expect((key.deprecated != nil) == (fact["deprecated"] is [String: Any]), "\(path)")
            if let type = fact["type"] as? String, let expected = Self.kinds[type] { #expect(key.kind == expected || key.kind == .unchecked, "\(path)") }
        }
        #expect(Set(declared.keys).subtracting(seen).isEmpty, "no extra keys")
        #expect(seen.count > 400, "\(seen.count)")
    }

    private static let kinds: [String: ValueKind] = [
        "string": .string, "bool": .boolean, "int": .integer(bits: 64), "int64": .integer(bits: 64), "float": .float, "duration": .duration,
        "string[]": .list(.string), "string|string[]": .stringOrList, "map<string,string>": .map(.string), "map<string,bool>": .map(.boolean), "datetime": .dateTime,
    ]
}

/// A key of any type, to look at tables by mirror.
private protocol AnyKey {
    var declaration: KeyDeclaration { get }
}

extension Key: AnyKey {}
