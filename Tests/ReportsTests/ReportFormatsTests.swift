import Foundation
#if canImport(FoundationXML)
import FoundationXML
#endif
import RunnerConfig
import Testing
@testable import Reports

/// Every format on the same runs: nothing found, much found, something unreadable.
@Suite struct ReportFormatsTests {
    private static let token = "glrt-t3_Xq7VwZ2mKp9LrT4bNcYd"

    private static let empty = LintRun(reports: [])

    private static let clean = LintRun(
        reports: Linter().lint([
            InputFile(
                path: "clean.toml",
                bytes: [UInt8]("concurrent = 2\n[[runners]]\n  name = \"a\"\n  url = \"https://gitlab.acme.dev\"\n  token = \"\(token)\"\n  executor = \"shell\"\n  request_concurrency = 2\n".utf8))
        ]), folder: "/repo/ci", root: "/repo")

    /// Names that need escapes in one form or another, two findings that are alike, and a credential on the line of one.
    private static let broken = LintRun(
        reports: Linter().lint([
            InputFile(
                path: "a <b>&'é, 1.toml",
                bytes: [UInt8](
                    """
                    [[runners]]
                      "😀|`*" = 1
                      buids_dir = "/b" # <script>alert(1)</script>
                      token = "\(token)"
                      x = { token = "\(token)", builds-dir = 1 }
                      [[runners.docker.services]]
                        nam = "a"
                      [[runners.docker.services]]
                        nam = "a"

                    """.utf8))
        ]), unreadable: [UnreadPath("gone.toml", reason: "there is no such file", sentence: "cannot read `gone.toml`: there is no such file")], folder: "/repo/ci",
        root: "/repo")

    private static let all = ReportFormats.all.map(\.name)

    private func text(_ name: String, _ run: LintRun) throws -> String {
        try #require(ReportFormats.named(name)).text(of: run, on: Page())
    }

    private func json(_ name: String, _ run: LintRun) throws -> Any { try JSONSerialization.jsonObject(with: Data(try text(name, run).utf8)) }

    @Test(arguments: all)
    func `no report shows a credential, and the same run gives the same bytes`(_ name: String) throws {
        let report = try text(name, Self.broken)
        #expect(!report.contains(Self.token) && !report.isEmpty)
        #expect(try report == text(name, Self.broken))
        #expect(!report.unicodeScalars.contains { $0 != "\n" && HiddenCharacters.contain($0) })
        #expect(report.hasSuffix("\n"))
    }

    @Test func `names are known once`() {
        #expect(Set(Self.all).count == Self.all.count && ReportFormats.named("yaml") == nil)
    }

    @Test func `Code Quality has what GitLab demands of every item`() throws {
        #expect(try text("gitlab", Self.empty) == "[]\n" && text("gitlab", Self.clean) == "[]\n")
        let items = try #require(try json("gitlab", Self.broken) as? [[String: Any]])
        #expect(items.count == 1 + Self.broken.entries.count)
        for item in items {
            #expect((item["description"] as? String)?.isEmpty == false && (item["check_name"] as? String)?.isEmpty == false)
            #expect(["info", "minor", "major", "critical", "blocker"].contains(try #require(item["severity"] as? String)))
            let location = try #require(item["location"] as? [String: Any])
            #expect((location["path"] as? String)?.hasPrefix("ci/") == true, "paths begin at the root of the repository")
            #expect(try #require((location["lines"] as? [String: Any])?["begin"] as? Int) >= 1)
        }
        #expect(Set(items.compactMap { $0["fingerprint"] as? String }).count == items.count)
    }

    @Test func `SARIF counts UTF-16 and knows its rules`() throws {
        let log = try #require(try json("sarif", Self.broken) as? [String: Any])
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let rules = try #require(((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == Self.broken.entries.count)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        }
        let emoji = try #require(results.first { (($0["message"] as? [String: Any])?["text"] as? String)?.contains("😀") == true })
        let place = ((emoji["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        #expect((place?["artifactLocation"] as? [String: Any])?["uri"] as? String == "ci/a%20%3Cb%3E%26%27%C3%A9%2C%201.toml")
        // Quotes, two units for the picture, three characters.
        let region = try #require(place?["region"] as? [String: Int])
        #expect(region == ["startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 10])
        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == false && (invocation["toolExecutionNotifications"] as? [Any])?.count == 1)
        let nothing = try #require((try json("sarif", Self.empty) as? [String: Any])?["runs"] as? [[String: Any]])
        #expect((nothing.first?["results"] as? [Any])?.isEmpty == true)
    }

    /// The elements of a well-formed document, with their attributes.
    private final class Elements: NSObject, XMLParserDelegate {
        var all: [(name: String, attributes: [String: String])] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
        ) {
            all.append((name, attributes))
        }
    }

    private func elements(_ text: String) -> [(name: String, attributes: [String: String])]? {
        let parser = XMLParser(data: Data(text.utf8))
        let elements = Elements()
        parser.delegate = elements
        return parser.parse() ? elements.all : nil
    }

    @Test func `JUnit has a test for each finding, each with a name of its own`() throws {
        let found = try #require(elements(try text("junit", Self.broken)))
        let cases = found.filter { $0.name == "testcase" }.map { "\($0.attributes["classname"] ?? "") \($0.attributes["name"] ?? "")" }
        #expect(cases.count == 1 + Self.broken.entries.count && Set(cases).count == cases.count)
        let suites = try #require(found.first).attributes
        #expect(suites["tests"] == "\(cases.count)" && suites["errors"] == "1")
        #expect(suites["failures"] == "\(found.count { $0.name == "failure" })" && suites["skipped"] == "\(found.count { $0.name == "skipped" })")
        #expect(try text("junit", Self.clean).contains("<testcase classname=\"ci/clean.toml\" name=\"all checks\" file=\"ci/clean.toml\" time=\"0\"/>"))
        #expect(elements(try text("junit", Self.empty)) != nil)
    }

    @Test func `Checkstyle lists files without findings as well`() throws {
        let found = try #require(elements(try text("checkstyle", Self.broken)))
        #expect(found.count { $0.name == "error" } == 1 + Self.broken.entries.count)
        #expect(found.contains { $0.attributes["name"] == "ci/a <b>&'é, 1.toml" })
        #expect(try text("checkstyle", Self.clean).contains("  <file name=\"ci/clean.toml\"/>\n"))
        #expect(elements(try text("checkstyle", Self.empty)) != nil)
    }

    @Test func `annotations stay on one line each, the most severe first`() throws {
        let lines = try text("github", Self.broken).split(separator: "\n")
        #expect(lines.count == 1 + Self.broken.entries.count)
        #expect(lines.allSatisfy { $0.hasPrefix("::error ") || $0.hasPrefix("::warning ") || $0.hasPrefix("::notice ") })
        #expect(lines.map { $0.prefix(3) } == lines.map { $0.prefix(3) }.sorted { ["::e", "::w", "::n"].firstIndex(of: $0) ?? 3 < ["::e", "::w", "::n"].firstIndex(of: $1) ?? 3 })
        #expect(lines.contains { $0.contains("file=ci/a <b>&'é%2C 1.toml,line=3,endLine=3,col=3,endColumn=12,title=runnercfg (unknown-key)::unknown key `buids_dir`%0Ahelp: ") })
        #expect(try text("github", Self.clean) == "")
    }

    @Test func `one line a finding`() throws {
        let concise = try text("concise", Self.broken).split(separator: "\n")
        #expect(concise.count == 1 + Self.broken.entries.count)
        #expect(concise.contains("a <b>&'é, 1.toml:3:3: warning[unknown-key] unknown key `buids_dir`"))
        let objects = try text("jsonl", Self.broken).split(separator: "\n")
        #expect(objects.count == 1 + Self.broken.entries.count)
        for object in objects { #expect((try JSONSerialization.jsonObject(with: Data(object.utf8)) as? [String: Any]) != nil) }
        #expect(objects.last?.contains("\"summary\":{\"files\":1,") == true)
    }

    @Test func `a table keeps its columns, whatever stands in a cell`() throws {
        let rows = try text("markdown", Self.broken).split(separator: "\n").filter { $0.hasPrefix("|") }
        #expect(rows.count == 3 + Self.broken.entries.count)
        for row in rows { #expect(row.replacing("\\|", with: "").count { $0 == "|" } == 5, "\(row)") }
        #expect(try text("markdown", Self.clean) == "### runnercfg: no mistakes in 1 file\n")
    }

    @Test func `the page runs nothing that a file holds`() throws {
        let page = try text("html", Self.broken)
        #expect(!page.contains("<script>alert") && page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(page.count(of: "<article ") == 1 + Self.broken.entries.count)
        #expect(!page.contains("http://") && !page.contains("src="))
        #expect(try text("html", Self.clean).contains("<p>No mistakes.</p>"))
    }
}

extension String {
    fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
