import Foundation
import GoTemplate
import Testing
@testable import HelmTemplate

/// Values under schemas, against what Helm 4.2.3 said of them.
@Suite struct SchemaCasesTests {
    private struct Row: Decodable {
        let schema: String
        /// Helm's complaint; empty when it had none.
        let helm: String
        let messages: [String]
    }

    @Test func `values are refused where Helm refuses them, in words of ours`() throws {
        var (count, refused) = (0, 0)
        for line in try Beside.text("Recorded/Schema/cases.jsonl").split(separator: "\n") {
            let row = try Foundation.JSONDecoder().decode(Row.self, from: Data(line.utf8))
            let values = try #require(try HelmTemplate.JSONDecoder.value(String(line)).schemaMap?["values"])
            let messages: [String]
            do throws(SchemaProblem) {
                messages = try Schema([UInt8](row.schema.utf8)).violations(of: values).map(\.message)
            } catch {
                messages = [error.message]
            }
            count += 1
            if !row.helm.isEmpty { refused += 1 }
            let name = Comment(rawValue: "\(row.schema)\n\(values)\nHelm: \(row.helm)")
            #expect(messages.isEmpty == row.helm.isEmpty, name)
            #expect(messages == row.messages, name)
        }
        #expect(count > 330 && refused > 190)
    }

    @Test(arguments: [
        (0.07, 0.01, true), (0.075, 0.01, false), (1e308, 1e-308, true), (4.5, 1.5, true), (1, 3, false), (0, 7, true),
        (5e-324, 5e-324, true), (1e22, 7, false),
        (123_456_789, 0.1, true), (-3, 1.5, true), (10, 5, true), (10, 100, false), (.infinity, 1, false), (.nan, 1, false),
    ])
    func `multiples are those of decimal numbers`(_ value: Double, _ divisor: Double, _ isMultiple: Bool) {
        #expect(SchemaNumber.isMultiple(value, of: divisor) == isMultiple)
    }

    @Test(arguments: [
        ("http://a/b/c?q", "d", "http://a/b/d"), ("http://a/b/c", "../d", "http://a/d"), ("http://a/b/c", "../../../d", "http://a/d"),
        ("http://a/b/c", "/d", "http://a/d"), ("http://a/b/c", "//x/y", "http://x/y"), ("http://a/b/c?q", "", "http://a/b/c?q"),
        ("http://a", "d", "http://a/d"), ("http://a/b/", "./d/", "http://a/b/d/"), ("urn:a:b", "", "urn:a:b"), ("http://a/b", "urn:c:d", "urn:c:d"),
        ("http://a/b/c", "..", "http://a/"), ("http://a/b", "?x", "http://a/b?x"),
    ])
    func `references are joined with addresses`(_ base: String, _ reference: String, _ joined: String) throws {
        #expect(try #require(SchemaAddress(base)).resolving(try #require(SchemaAddress(reference))).text == joined)
    }
}
