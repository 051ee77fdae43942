import Foundation
import Reports
import RunnerConfig
import Testing

/// The examples of docs/library.md, run: each test's body between its marks is the page's code, to the letter, and prints what the page says.
@Suite struct LibraryTourTests {
    private var file: InputFile { InputFile(path: "config.toml", bytes: Array("concurent = 4\n".utf8), kind: .config) }
    private var linter: Linter { Linter(target: Target(runner: Version("17.5"))) }

    @Test func lint() throws {
        var lines: [String] = []
        func print(_ words: String...) { lines.append(words.joined(separator: " ")) }
        // tour: lint
        let text = "concurent = 4\n"
        let file = InputFile(path: "config.toml", bytes: Array(text.utf8), kind: .config)
        let linter = Linter(target: Target(runner: Version("17.5")))
        for finding in linter.lint([file])[0].findings {
            print("\(finding.severity.rawValue)[\(finding.rule)] \(finding.message)")
        }
        // end
        try check("lint", lines)
    }

    @Test func repair() throws {
        var lines: [String] = []
        func print(_ words: String...) { lines.append(words.joined(separator: " ")) }
        // tour: repair
        let outcome = Fixer().fix(file)
        print(String(decoding: outcome.bytes, as: UTF8.self))
        // end
        try check("repair", lines)
    }

    @Test func report() throws {
        var lines: [String] = []
        func print(_ words: String...) { lines.append(words.joined(separator: " ")) }
        // tour: report
        let run = LintRun(reports: linter.lint([file]))
        print(ReportFormats.named("concise")!.text(of: run, on: Page()))
        // end
        try check("report", lines)
    }

    @Test func read() throws {
        var lines: [String] = []
        func print(_ words: String...) { lines.append(words.joined(separator: " ")) }
        // tour: read
        let config = ConfigFile(Array("[[runners]]\n  executor = \"docker\"\n  [runners.docker]\n    image = \"alpine\"\n".utf8))
        for runner in config.runners {
            print(runner.executor?.value ?? "none", runner.docker?.value.image?.value ?? "none")
        }
        // end
        try check("read", lines)
    }

    /// The page shows the test's code, and what it printed.
    private func check(_ name: String, _ printed: [String]) throws {
        let here = URL(fileURLWithPath: #filePath)
        let source = try String(contentsOf: here, encoding: .utf8)
        let page = try String(contentsOf: here.deletingLastPathComponent().appendingPathComponent("../../docs/library.md"), encoding: .utf8)
        let start = try #require(source.range(of: "// tour: \(name)\n"))
        let end = try #require(source.range(of: "        // end\n", range: start.upperBound..<source.endIndex))
        let code = source[start.upperBound..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).map { $0.hasPrefix("        ") ? $0.dropFirst(8) : $0 }
        #expect(page.contains("```swift\n" + code.joined(separator: "\n") + "```"), "docs/library.md shows other code for \(name)")
        let output = printed.joined(separator: "\n").split(separator: "\n").joined(separator: "\n")
        #expect(page.contains("```text\n\(output)\n```"), "docs/library.md shows another output for \(name) than:\n\(output)")
    }
}
