import Foundation
import Testing
@testable import YAMLLite

/// The suites that live beside the project; nil on a machine without them.
enum Suite {
    static let root: URL? = {
        let package = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let path = ProcessInfo.processInfo.environment["RUNNERCFG_SHARED"] ?? package.appendingPathComponent("../shared").path
        return FileManager.default.fileExists(atPath: path) ? URL(fileURLWithPath: path).standardizedFileURL : nil
    }()

    static func bytes(_ path: String) throws -> [UInt8] {
        guard let root else { return [] }
        return [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
    }
}

@Suite(.enabled(if: Suite.root != nil, "needs ../shared")) struct ConformanceTests {
    @Test func `yaml-test-suite`() throws {
        let cases = String(decoding: try Suite.bytes("yaml-test-suite/cases.tsv"), as: UTF8.self).split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
        var failing: [String] = []
        for row in cases {
            let id = String(row[0])
            let stream = YAMLStream(parsing: try Suite.bytes("yaml-test-suite/\(id)/in.yaml"))
            let isAccepted = !stream.problems.contains(where: \.isError)
            if row[1] != "ok" {
                if isAccepted { failing.append(id) }
                continue
            }
            let expected = String(decoding: try Suite.bytes("yaml-test-suite/\(id)/test.event"), as: UTF8.self)
            if !isAccepted || stream.events() != expected { failing.append(id) }
        }
        #expect(cases.count == 402)
        #expect(failing.isEmpty, "\(failing.count) of \(cases.count): \(failing)")
    }

    @Test func `yaml-test-suite as JSON`() throws {
        let cases = String(decoding: try Suite.bytes("yaml-test-suite/cases.tsv"), as: UTF8.self).split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
        var failing: [String] = []
        for row in cases where row[1] == "ok" && row[2] == "json" {
            let stream = YAMLStream(parsing: try Suite.bytes("yaml-test-suite/\(row[0])/in.yaml"))
            let expected = try Self.values(String(decoding: try Suite.bytes("yaml-test-suite/\(row[0])/in.json"), as: UTF8.self))
            let actual = try stream.documents.map { try Self.value($0.root?.json(schema: .core1_2) ?? "null") }
            if actual != expected { failing.append(String(row[0])) }
        }
        #expect(failing.isEmpty, "\(failing)")
    }

    private static func value(_ json: String) throws -> NSObject {
        try #require(try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed) as? NSObject)
    }

    /// The values of a text that may hold several, one behind the other: as many lines as make the next one.
    private static func values(_ text: String) throws -> [NSObject] {
        var values: [NSObject] = []
        var pending = ""
        for line in text.split(separator: "\n") {
            pending += line + "\n"
            if let value = try? value(pending) {
                values.append(value)
                pending = ""
            }
        }
        try #require(pending.isEmpty)
        return values
    }
}

@Suite(.enabled(if: Suite.root != nil, "needs ../shared")) struct HelmCorpusTests {
    @Test func `values files mean what Helm makes of them`() throws {
        let verdicts = String(decoding: try Suite.bytes("helm-oracle/values.jsonl"), as: UTF8.self).split(separator: "\n")
        #expect(verdicts.count > 50)
        for line in verdicts {
            let verdict = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let name = try #require(verdict["file"] as? String)
            let stream = YAMLStream(parsing: try Suite.bytes("corpus/\(name)"))
            let errors = stream.problems.filter(\.isError)
            guard verdict["ok"] as? Bool == true else { continue }
            #expect(errors.isEmpty, "\(name): \(errors.map { "\($0.range) \($0.message)" })")
            let text = stream.documents.first?.root?.json(schema: .helm) ?? "{}"
            #expect(stream.documents.map { $0.root?.json(schema: .helm) } == stream.documents.map { $0.root?.slowJSON(schema: .helm) })
            let actual = try JSONSerialization.jsonObject(with: Data((text == "null" ? "{}" : text).utf8), options: .fragmentsAllowed) as? NSDictionary
            #expect(actual == verdict["json"] as? NSDictionary, "\(name)")
        }
    }
}
