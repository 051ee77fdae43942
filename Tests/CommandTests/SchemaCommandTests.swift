import Foundation
import Testing
@testable import runnercfg

@Suite struct SchemaCommandTests {
    private static func schema(runner: String = "19.4") throws -> [String: Any] {
        let result = Session.run("schema", "config", "--runner-version", runner)
        #expect(result.code == .success)
        return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }

    private static func properties(_ schema: [String: Any], of table: String) -> [String: [String: Any]] {
        let definition = table.isEmpty ? schema : (schema["definitions"] as? [String: [String: Any]])?[table]
        return definition?["properties"] as? [String: [String: Any]] ?? [:]
    }

    @Test func `keys have a type, a description and what else is known`() throws {
        let schema = try Self.schema()
        #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
        let concurrent = try #require(Self.properties(schema, of: "")["concurrent"])
        #expect(concurrent["type"] as? String == "integer" && concurrent["default"] as? Int == 1)
        let insecure = try #require(Self.properties(schema, of: "runners.cache.s3")["Insecure"])
        #expect(insecure["type"] as? String == "boolean" && insecure["default"] as? Bool == false)
        let upload = try #require(Self.properties(schema, of: "runners.cache.s3")["UploadRoleARN"])
        #expect(upload["deprecated"] as? Bool == true && (upload["description"] as? String)?.contains("use runners.cache.s3.RoleARN") == true)
        let flags = try #require(Self.properties(schema, of: "runners")["feature_flags"]?["properties"] as? [String: [String: Any]])
        #expect(flags.count == 52 && flags["FF_USE_FASTZIP"]?["deprecated"] as? Bool == true)
    }

    @Test func `every table stands once, and every reference leads to one`() throws {
        let schema = try Self.schema()
        let definitions = try #require(schema["definitions"] as? [String: Any])
        var references: Set<String> = []
        func collect(_ value: Any) {
            if let object = value as? [String: Any] {
                if let reference = object["$ref"] as? String { references.insert(String(reference.dropFirst("#/definitions/".count))) }
                object.values.forEach(collect)
            }
            (value as? [Any])?.forEach(collect)
        }
        collect(schema)
        #expect(references == Set(definitions.keys) && references.contains("runners.cache.s3"))
    }

    @Test func `an older Runner knows other keys`() throws {
        let old = try Self.schema(runner: "11.0")
        #expect(Self.properties(old, of: "")["metrics_server"] != nil && Self.properties(old, of: "")["labels"] == nil)
        #expect(Self.properties(old, of: "runners.cache")["ServerAddress"] != nil && Self.properties(old, of: "runners.cache")["s3"] == nil)
        #expect(Self.properties(old, of: "runners.docker")["services"]?["items"] as? [String: String] == ["type": "string"])
        #expect(Self.properties(try Self.schema(), of: "")["metrics_server"] == nil)
    }

    @Test func `wrong usage`() {
        #expect(Session.run("schema").code == .usage)
        #expect(Session.run("schema", "value").code == .usage)
        #expect(Session.run("schema", "config", "--runner-version", "8.0").code == .usage)
        #expect(Session.run("schema", "config", "--chart-version", "0.86.0").code == .usage)
        #expect(Session.run("schema", "values", "--runner-version", "18.0").code == .usage)
        #expect(Session.run("schema", "values", "--draft", "4").code == .usage)
        #expect(Session.run("schema", "values", "--chart-version", "0.1.12").code == .usage)
    }

    private static func values(_ options: String...) throws -> [String: Any] {
        let result = Session.run(["schema", "values"] + options)
        #expect(result.code == .success)
        return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }

    @Test func `values have a type, a description and a default`() throws {
        let schema = try Self.values()
        #expect(schema["title"] as? String == "Values of GitLab Runner's chart 0.91.0" && schema["additionalProperties"] == nil)
        let grace = try #require(Self.properties(schema, of: "")["terminationGracePeriodSeconds"])
        #expect(grace["default"] as? Int == 3600 && grace["type"] as? [String] == ["integer", "string", "null"])
        #expect((grace["description"] as? String)?.hasSuffix("In seconds. Default: 3600. Since chart 0.8.0.") == true)
        let runners = try #require(Self.properties(schema, of: "")["runners"]?["properties"] as? [String: [String: Any]])
        #expect(runners["config"]?["type"] as? [String] == ["string", "null"] && runners["privileged"] == nil)
        let tags = try #require(runners["tags"])
        #expect((tags["description"] as? String)?.contains("Deprecated since chart 0.56.0") == true && tags["deprecated"] == nil)
    }

    @Test func `the newer draft has a word for what is deprecated, and a strict schema is closed`() throws {
        let schema = try Self.values("--draft", "2020-12", "--strict", "--chart-version", "0.52.0")
        #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema" && schema["$defs"] != nil)
        #expect(schema["additionalProperties"] as? Bool == false)
        let runners = try #require(Self.properties(schema, of: "")["runners"]?["properties"] as? [String: [String: Any]])
        #expect(runners["privileged"]?["deprecated"] as? Bool == true && runners["privileged"]?["type"] as? [String] == ["boolean", "null"])
        #expect(try Self.schema()["definitions"] != nil)
    }
}
