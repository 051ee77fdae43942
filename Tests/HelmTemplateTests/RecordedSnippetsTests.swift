import Foundation
import GoTemplate
import Testing
@testable import HelmTemplate

/// Small templates, against what Go, sprig and Helm's functions made of them.
@Suite struct RecordedSnippetsTests {
    @Test func `snippets give what Go gives, and fail where Go fails`() throws {
        let context = TemplateValue.map(TemplateMap([("Values", try JSONDecoder.value(try Beside.text("Recorded/values.json")))]))
        var count = 0
        for line in try Beside.text("Recorded/snippets.jsonl").split(separator: "\n") {
            let row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
            let source = try #require(row["template"])
            var set = TemplateSet(functions: ChartFunctions.all)
            set.add(Template(parsing: Array(source.utf8), name: "t"))
            let output = try? set.render("t", with: context).text
            count += 1
            if output != row["output"] { Issue.record("\(source)\nGo: \(row["output"] ?? row["fails"] ?? "")\nus: \(output ?? "a failure")") }
        }
        #expect(count > 700)
    }

    @Test func `functions that depend on chance or the clock are refused`() {
        for name in ["now", "randAlphaNum", "uuidv4", "genCA", "htpasswd", "ago"] {
            var set = TemplateSet(functions: ChartFunctions.all)
            set.add(Template(parsing: Array("{{ \(name) 1 }}".utf8), name: "t"))
            let failure = #expect(throws: TemplateFailure.self) { try set.render("t", with: .null) }
            #expect(failure?.message.contains("it is not evaluated here") == true)
        }
    }

    @Test func `every function of sprig is known, but those that Helm takes away`() {
        let known = Set(ChartFunctions.all.names)
        for name in [
            "abbrev", "camelcase", "regexReplaceAll", "semverCompare", "urlParse", "dig", "chunk", "mustMergeOverwrite", "toYaml", "fromJsonArray",
        ] {
            #expect(known.contains(name))
        }
        #expect(!known.contains("env") && !known.contains("expandenv"))
        #expect(known.count > 230)
    }
}
