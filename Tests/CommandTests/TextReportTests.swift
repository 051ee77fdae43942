@testable import Reports
import RunnerConfig
import Testing
@testable import runnercfg

@Suite struct TextReportTests {
    private func show(
        _ text: String, _ findings: [Finding], secrets: [Range<Int>] = [], width: Int = 100, paint: Paint = .plain
    ) -> String {
        let report = FileReport(path: "config.toml", bytes: [UInt8](text.utf8), kind: .config, findings: findings, secrets: Credentials(at: secrets))
        return page([report], width: width, paint: paint)
    }

    private func page(_ reports: [FileReport], width: Int = 80, paint: Paint = .plain) -> String {
        TextReport().text(of: LintRun(reports: reports), on: Page(width: width, isQuiet: true, paint: paint))
    }

    /// The bytes of the first place where a text stands in another.
    private func range(_ part: String, in text: String) throws -> Range<Int> {
        let found = try #require(text.firstRange(of: part))
        return text.utf8.distance(from: text.startIndex, to: found.lowerBound)..<text.utf8.distance(from: text.startIndex, to: found.upperBound)
    }

    private func finding(_ range: Range<Int>, label: String = "", related: [Related] = []) -> Finding {
        Finding(rule: "r", severity: .error, message: "m", range: range, keyPath: "", label: label, related: related)
    }

    @Test func layout() throws {
        let text = String(repeating: "#\n", count: 11) + """
              [runners.cache.s3]
            # between
                  ServerAddress = "https://minio.example.com:9000"

            """
        let finding = Finding(
            rule: "scheme-in-server-address", severity: .error, message: "`ServerAddress` must be `host[:port]`, not a URL",
            range: try range("https://", in: text), keyPath: "runners[0].cache.s3.ServerAddress",
            label: "the Runner will connect to https://https://minio.example.com:9000",
            related: [Related("cache of runner \"k8s\"", at: try range("[runners.cache.s3]", in: text))],
            help: "remove the scheme; `Insecure = false` already means https", notes: ["the Runner adds the scheme itself"],
            fixes: [Fix("remove the scheme", .safe, Repair([.remove(try range("https://", in: text))], paths: ["a"]))])
        #expect(
            show(text, [finding]) == """
                error[scheme-in-server-address]: `ServerAddress` must be `host[:port]`, not a URL
                  --> config.toml:14:24 at runners[0].cache.s3.ServerAddress
                   |
                12 |   [runners.cache.s3]
                   |   ------------------ cache of runner "k8s"
                14 |       ServerAddress = "https://minio.example.com:9000"
                   |                        ^^^^^^^^ the Runner will connect to https://https://minio.example.com:9000
                   |
                help: remove the scheme; `Insecure = false` already means https        [fixable: runnercfg fix]
                14 -       ServerAddress = "https://minio.example.com:9000"
                14 +       ServerAddress = "minio.example.com:9000"
                   = note: the Runner adds the scheme itself
                   = explain: runnercfg explain scheme-in-server-address


                """)
    }

    @Test func summaries() {
        let finding = { (severity: Severity, safety: Fix.Safety?) in
            Finding(
                rule: "r", severity: severity, message: "m", range: 0..<1, keyPath: "",
                fixes: safety.map { [Fix("t", $0, Repair([.insert("x", at: 0)], paths: ["a"]))] } ?? [])
        }
        let summary = { (findings: [Finding], kind: FileKind) in
            TextReport.summary(of: [FileReport(path: "a", bytes: [], kind: kind, findings: findings)], Target())
        }
        #expect(
            summary([finding(.error, .safe), finding(.error, .safe), finding(.warning, nil)], .config)
                == "2 errors, 1 warning in 1 file (2 fixable with `runnercfg fix`) · GitLab Runner 19.4\n")
        #expect(
            summary([finding(.error, .safe), finding(.info, .unsafe)], .config)
                == "1 error, 1 info in 1 file (1 fixable with `runnercfg fix`, 1 more with `--unsafe`) · GitLab Runner 19.4\n")
        #expect(
            summary([finding(.warning, .unsafe)], .values)
                == "1 warning in 1 file (1 fixable with `runnercfg fix --unsafe`) · GitLab Runner 19.4 · chart 0.91.0\n")
        #expect(summary([], .config) == "no mistakes in 1 file · GitLab Runner 19.4\n")
    }

    @Test func caretsStandBelowTabsWideAndCombiningCharacters() throws {
        let text = "\t名 = \"e\u{301}\" # x"
        let shown = show(text, [finding(try range("x", in: text))])
        #expect(shown.contains("1 |     名 = \"e\u{301}\" # x\n  |                ^\n"), "\(shown)")
    }

    @Test func emptyRangesAndRangesOverLinesStayOnTheirLine() {
        #expect(show("a =\nb", [finding(3..<3)]).contains("1 | a =\n  |    ^\n"))
        #expect(show("a = [\n1]\n", [finding(4..<8)]).contains("1 | a = [\n  |     ^\n"))
        #expect(show("", [finding(0..<0)]).contains("  |\n1 |\n  | ^\n  |\n"))
    }

    @Test func twoMarksOnOneLineTakeTwoRows() {
        let shown = show("a = 1\n", [finding(4..<5, label: "second", related: [Related("first", at: 0..<1)])])
        #expect(shown.contains("1 | a = 1\n  |     ^ second\n  | - first\n"))
    }

    @Test func longLinesAreCutAroundTheCaret() throws {
        let text = String(repeating: "a", count: 3_000_000) + "XYZ" + String(repeating: "b", count: 3_000_000)
        let rows = show(text, [finding(try range("XYZ", in: text))], width: 60).split(separator: "\n")
        let line = try #require(rows.first { $0.hasPrefix("1 |") })
        let carets = try #require(rows.first { $0.contains("^") })
        #expect(line.count <= 60)
        #expect(line.hasPrefix("1 | ...a") && line.hasSuffix("b..."))
        let place = try #require(line.firstRange(of: "XYZ"))
        #expect(carets.firstIndex(of: "^").map { carets.distance(from: carets.startIndex, to: $0) } == line.distance(from: line.startIndex, to: place.lowerBound))
    }

    @Test func nearBeginningsAreShownWhole() {
        let shown = show("key = \"" + String(repeating: "v", count: 200), [finding(0..<3)], width: 40)
        #expect(shown.contains("1 | key = \"vvvvvvvvvvvvvvvvvvvvvvvvvv...\n  | ^^^\n"), "\(shown)")
    }

    @Test func credentialsAreStarsOfOneLength() throws {
        let text = "token = \"glrt-abc\" # x\n"
        let secret = try range("\"glrt-abc\"", in: text)
        #expect(show(text, [finding(try range("x", in: text))], secrets: [secret]).contains("1 | token = \"********\" # x\n  |                      ^\n"))
        // A caret inside points at the whole: where in it would tell something of its length.
        #expect(show(text, [finding(try range("abc", in: text))], secrets: [secret]).contains("\n  |          ^^^^^^^^\n"))
        let long = "token = \"glrt-abcdefghijklmnopqrstuvwxyz\" # x\n"
        #expect(show(long, [finding(try range("x", in: long))], secrets: [try range("\"glrt-abcdefghijklmnopqrstuvwxyz\"", in: long)]).contains("1 | token = \"********\" # x"))
    }

    @Test func credentialsInSentencesAreStars() throws {
        let text = "token = \"glrt-abcdefgh\"\n"
        var finding = finding(0..<5, label: "`glrt-abcdefgh` is old")
        finding.message = "the token glrt-abcdefgh is short"
        finding.help = "glrt-abcdefgh, replaced"
        finding.notes = ["Xglrt-abcdefgh stays"]
        let shown = show(text, [finding], secrets: [try range("\"glrt-abcdefgh\"", in: text)])
        #expect(shown.contains("the token ******** is short"))
        #expect(shown.contains("`********` is old"))
        #expect(shown.contains("help: ********, replaced"))
        #expect(shown.contains("note: Xglrt-abcdefgh stays"))
    }

    @Test func nothingInAFileSteersTheTerminal() {
        let shown = show("a = \"\u{1B}[31m\u{202E}\" # b", [finding(0..<1)])
        #expect(!shown.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
        #expect(shown.contains("␛[31m"))
    }

    @Test func invalidUTF8IsShownAsReplacement() {
        let report = FileReport(path: "a", bytes: [0x61, 0xFF, 0xC3, 0x62], kind: .config, findings: [finding(3..<4)])
        let shown = page([report])
        #expect(shown.contains("1 | a\u{FFFD}\u{FFFD}b\n  |    ^\n"))
    }

    @Test func otherFilesAreShownWithTheirOwnLines() {
        let values = FileReport(path: "values.yaml", bytes: [UInt8]("a: 1\n".utf8), kind: .values, findings: [
            finding(0..<1, related: [Related("given here", at: 2..<6, in: "secret.yaml")])
        ])
        let secret = FileReport(path: "secret.yaml", bytes: [UInt8]("\n\nkind: x\n".utf8), kind: .secret)
        let shown = page([values, secret])
        #expect(shown.contains("  |\n ::: secret.yaml:3:1\n  |\n3 | kind: x\n  | ---- given here\n  |\n"), "\(shown)")
    }

    @Test func coloursOnlyWhereTheyAreWanted() {
        let isOn = { (choice: ColorChoice, isTerminal: Bool, variables: [String: String]) in
            Paint(
                choice, output: Output(isTerminal: isTerminal) { _ throws(FileProblem) in },
                environment: Environment { variables[$0].map { [UInt8]($0.utf8) } }
            ).isOn
        }
        #expect(isOn(.auto, true, [:]))
        #expect(!isOn(.auto, false, [:]))
        #expect(!isOn(.auto, true, ["NO_COLOR": "1"]))
        #expect(isOn(.auto, true, ["NO_COLOR": ""]))
        #expect(!isOn(.auto, true, ["TERM": "dumb"]))
        #expect(isOn(.auto, false, ["FORCE_COLOR": "1"]))
        #expect(!isOn(.auto, true, ["FORCE_COLOR": "0"]))
        #expect(isOn(.always, false, ["NO_COLOR": "1"]))
        #expect(!isOn(.never, true, ["FORCE_COLOR": "1"]))
    }
}
