import RunnerConfig
import Testing
@testable import Reports
@testable import runnercfg

/// Text on terminals: widths, colours, links, and what a repair changes.
@Suite struct TerminalTests {
    private static let config = """
        concurent = 4
        [[runners]]
          name = "a"
          url = "gitlab.acme.dev"
          token = "glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb"
          executor = "docker"
          [runners.docker]
            image = "alpine"
            volumes = "/cache"

        """

    private func lint(width: Int?, environment: [String: String] = [:], _ arguments: String...) -> Session {
        Session.run(["lint", "-", "--stdin-name", "config.toml"] + arguments, input: Self.config, terminal: width != nil, width: width, environment: environment)
    }

    /// The words of the text, without the signs at the margin.
    private func words(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" }.filter { $0 != "|" } }

    @Test(arguments: Array(60...200)) func `nothing is wider than the terminal, and no word is lost`(_ width: Int) {
        let wide = lint(width: nil, "--color=never").output
        let narrow = lint(width: width, "--color=never").output
        for line in narrow.split(separator: "\n") where !line.contains("= explain: ") { #expect(DisplayWidth.of(String(line)) <= width, "\(line)") }
        #expect(words(narrow).sorted() == words(wide).sorted())
    }

    @Test func `what a repair changes is in sight, however long the line`() {
        let padding = String(repeating: "x", count: 5_000)
        let text = "[[runners]]\n  name = \"\(padding)\"\n  docker = { image = \"\(padding)\", privileged = \"true\", host = \"\(padding)\" }\n"
        let output = Session.run("lint", "-q", "--select", "quoted-boolean", "-", "--stdin-name", "config.toml", input: text, terminal: true, width: 80, environment: ["NO_COLOR": "1"]).output
        let rows = output.split(separator: "\n").filter { $0.hasPrefix("3 - ") || $0.hasPrefix("3 + ") }
        #expect(rows.count == 2 && rows[0].contains("privileged = \"true\"") && rows[1].contains("privileged = true,"), "\(output)")
        #expect(rows.allSatisfy { $0.count <= 80 && $0.contains("...x") })
    }

    @Test func `a line that stays between two that change is not shown as changed`() throws {
        let text = "a = 1\nb = 2\nc = 3\n"
        let report = FileReport(path: "config.toml", bytes: [UInt8](text.utf8), kind: .config, findings: [])
        let fix = Fix("both", .safe, Repair([Edit(0..<17, "A = 1\nb = 2\nC = 3")], paths: []))
        let rows = RepairDiff(fix, in: ReportedFile(report)).rows
        #expect(rows.map { "\($0.number)\($0.isAdded ? "+" : "-")\($0.text)" } == ["1-a = 1", "1+A = 1", "3-c = 3", "3+C = 3"])
    }

    @Test func `at 60 columns`() {
        let text = "[[runners]]\n  url = \"gitlab.acme.dev\"\n"
        let session = Session.run("lint", "-q", "--select", "server-url-without-scheme", "-", "--stdin-name", "config.toml", input: text, terminal: true, width: 60, environment: ["NO_COLOR": "1"])
        for line in session.output.split(separator: "\n") { #expect(line.count <= 60, "\(line)") }
        #expect(session.output.contains("2 -   url = \"gitlab.acme.dev\"\n2 +   url = \"https://gitlab.acme.dev\"\n"), "\(session.output)")
    }

    @Test(arguments: [
        ([:], true, true), ([:], false, false), (["NO_COLOR": "1"], true, false), (["NO_COLOR": ""], true, true), (["CLICOLOR": "0"], true, false), (["CLICOLOR": "1"], false, false),
        (["CLICOLOR_FORCE": "1"], false, true), (["CLICOLOR_FORCE": "0"], false, false), (["FORCE_COLOR": "1"], false, true), (["FORCE_COLOR": "0"], true, false),
        (["FORCE_COLOR": "false"], true, false), (["NO_COLOR": "1", "FORCE_COLOR": "1"], true, false), (["TERM": "dumb"], true, false),
    ] as [([String: String], Bool, Bool)])
    func `colours`(_ environment: [String: String], _ isTerminal: Bool, _ isColoured: Bool) {
        let run = { (color: String...) in
            Session.run(["lint", "-", "--stdin-name", "config.toml"] + color, input: Self.config, terminal: isTerminal, environment: environment).output.contains("\u{1B}[")
        }
        #expect(run() == isColoured)
        #expect(run("--color=always") && !run("--color=never"))
    }

    @Test(arguments: [
        ([:], false), (["TERM_PROGRAM": "WezTerm"], true), (["TERM_PROGRAM": "Apple_Terminal"], false), (["VTE_VERSION": "7000"], true), (["VTE_VERSION": "3405"], false),
        (["WT_SESSION": "x"], true), (["TERM": "xterm-kitty"], true), (["TERM": "xterm-kitty", "CI": "true"], false), (["FORCE_HYPERLINK": "1"], true),
        (["WT_SESSION": "x", "FORCE_HYPERLINK": "0"], false),
    ] as [([String: String], Bool)])
    func `links`(_ environment: [String: String], _ hasLinks: Bool) {
        #expect(lint(width: 100, environment: environment).output.contains("\u{1B}]8;;file:///") == hasLinks)
        #expect(!lint(width: 100, environment: environment, "--format", "concise").output.contains("\u{1B}]8"))
    }

    @Test func `a line is broken between words, and never within one`() {
        #expect(WrappedLines.of("one two three", width: 7, after: 0, indent: 2) == ["one two", "  three"])
        #expect(WrappedLines.of("one two three", width: 7, after: 5, indent: 2) == ["", "  one", "  two", "  three"])
        #expect(WrappedLines.of("https://example.com/ x", width: 7, after: 5, indent: 2) == ["https://example.com/", "  x"])
        #expect(WrappedLines.of("https://example.com/very/long x", width: 10) == ["https://example.com/very/long", "x"])
        #expect(WrappedLines.of("名前 名前", width: 5) == ["名前", "名前"])
        #expect(WrappedLines.of("short", width: nil) == ["short"])
    }

    @Test func `no credential is in a repair that is shown`() {
        let text = "[[runners]]\n  name = \"a\"\n  url = \"https://gitlab.acme.dev\"\n  Token = \"glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb\"\n  environment = \"API_KEY=s3cr3t-lantern\"\n"
        let output = Session.run("lint", "-", "--stdin-name", "config.toml", input: text).output
        #expect(!output.contains("Zx4Kq9") && !output.contains("lantern"), "\(output)")
    }

    @Test func `timings name the stages and the slowest files`() throws {
        let directory = try TemporaryDirectory()
        for name in ["a", "b"] { try directory.write("\(name)/config.toml", Self.config) }
        let lines = Session.run("lint", "--timings", "-q", directory.path, in: directory).errors.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 2).last ?? "" }
        #expect(lines.prefix(4).map { $0.drop { $0 == " " } } == ["reading files", "checking them", "writing reports", "in all"])
        #expect(Set(lines.dropFirst(4).map { $0.drop { $0 == " " } }) == ["checking a/config.toml", "checking b/config.toml"], "\(lines)")
    }

    @Test func `numbers of files are grouped`() {
        #expect([0, 999, 1_000, 1_234_567].map(Progress.grouped) == ["0", "999", "1,000", "1,234,567"])
    }
}
