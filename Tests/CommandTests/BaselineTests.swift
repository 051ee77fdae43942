import Foundation
import Testing
@testable import Reports
@testable import runnercfg

/// Findings that are known, written down and kept quiet.
@Suite struct BaselineTests {
    private let directory: TemporaryDirectory
    private let baseline: String

    init() throws {
        directory = try TemporaryDirectory()
        baseline = directory.path("known.json")
        // Paths in baselines begin at the root of a repository.
        try directory.write(".runnercfg.toml", "")
        for name in ["a", "b"] { try directory.write("\(name)/config.toml", Self.config) }
    }

    private static let config = "concurent = 1\n[[runners]]\n  name = \"gpu\"\n  url = \"https://gitlab.acme.dev\"\n  token = \"glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb\"\n  executor = \"shell\"\n  buids_dir = \"/b\"\n"

    private func lint(_ arguments: String...) -> Session {
        Session.run(["lint", "--format", "concise", "--config", directory.path(".runnercfg.toml"), "--baseline", baseline] + arguments, in: directory)
    }

    @Test func `what is known is quiet, after edits elsewhere, too`() throws {
        #expect(lint(directory.path).code == .failure, "a baseline that is named has to be there")
        let written = lint("--write-baseline", directory.path)
        #expect(written.code == .success && written.output == "" && written.errors == "note: 4 findings in the baseline `known.json`\n", "\(written.errors)")
        #expect(lint(directory.path).output == "" && lint(directory.path).code == .success)
        try directory.write("a/config.toml", "# a comment\n\nlog_level = \"info\"\n" + Self.config.replacingOccurrences(of: "  executor", with: "  output_limit = 8192\n  executor"))
        #expect(lint(directory.path).output == "")
        try directory.write("a/config.toml", "chek_interval = 3\n" + Self.config)
        #expect(lint(directory.path).output.hasSuffix("a/config.toml:1:1: warning[unknown-key] unknown key `chek_interval`\n"))
        #expect(lint(directory.path).output.split(separator: "\n").count == 1)
    }

    @Test func `the file has a finding a line, in order, and is the same each time`() throws {
        _ = lint("--write-baseline", directory.path)
        let text = try directory.read("known.json")
        let lines = text.split(separator: "\n").filter { $0.contains("fingerprint") }
        #expect(lines.map { $0.contains("\"a/config.toml\"") } == [true, true, false, false])
        #expect(Baseline([UInt8](text.utf8))?.text == text)
        _ = lint("--write-baseline", directory.path)
        #expect(try directory.read("known.json") == text)
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        #expect((json?["findings"] as? [[String: String]])?.allSatisfy { Set($0.keys) == ["fingerprint", "rule", "severity", "path", "keyPath"] } == true)
    }

    @Test func `what no longer occurs is told and pruned, what was not looked at stays`() throws {
        _ = lint("--write-baseline", directory.path)
        try directory.write("a/config.toml", Self.config.replacingOccurrences(of: "concurent", with: "concurrent"))
        let outdated = lint(directory.path("a"))
        #expect(outdated.errors == "note: 1 finding of the baseline `known.json` no longer occurs; `--write-baseline --prune` removes it\n", "\(outdated.errors)")
        #expect(lint("--write-baseline", directory.path("a")).errors.contains("4 findings"))
        #expect(lint("--write-baseline", "--prune", directory.path("a")).errors.contains("3 findings"))
        #expect(lint(directory.path).errors == "" && lint(directory.path).output == "")
    }

    @Test func `paths start from the baseline's folder, wherever the run does`() throws {
        let run = { (words: String...) in Session.run(["lint", "--isolated", "--format", "concise", "--baseline", self.baseline] + words, in: self.directory) }
        #expect(run("--write-baseline", directory.path).code == .success)
        #expect(try directory.read("known.json").contains("\"path\":\"a/config.toml\""))
        #expect(run(directory.path).output == "" && run(directory.path("a")).errors == "")
        #expect(lint(directory.path).output == "", "with settings, too")
        // In a repository they start from its root.
        try directory.write(".git/HEAD", "")
        try directory.write("ci/known.json", "{\"schemaVersion\": 1, \"findings\": []}")
        #expect(Session.run("lint", "--isolated", "--baseline", directory.path("ci/known.json"), "--write-baseline", directory.path).code == .success)
        #expect(try directory.read("ci/known.json") == directory.read("known.json"))
    }

    @Test func `a baseline can be written along with reports, and says how it is read where nobody said so`() throws {
        let report = directory.path("report.json")
        #expect(lint("--write-baseline", "--format", "gitlab=\(report)", directory.path).code == .success)
        #expect(try directory.read("report.json") == "[]\n")
        #expect(lint("--prune", directory.path).errors.hasPrefix("runnercfg: `--prune` needs `--write-baseline`\n"))
        try directory.write("known.json", "{\"schemaVersion\": 1, \"findings\": {}}")
        #expect(lint(directory.path).code == .failure)
    }

    @Test func `pruning leaves what was not looked for`() throws {
        _ = lint("--write-baseline", directory.path)
        #expect(lint("--write-baseline", "--prune", "--select", "cache", directory.path).errors.contains("4 findings"))
        #expect(lint("--select", "cache", directory.path).errors == "")
        #expect(lint("--write-baseline", "--prune", "--ignore", "all", directory.path).errors.contains("4 findings"))
    }

    @Test func `nothing is written when a file cannot be read`() throws {
        let session = lint("--write-baseline", directory.path, directory.path("gone.toml"))
        #expect(session.code == .failure && session.errors == "runnercfg: cannot read `gone.toml`: there is no such file\n", "\(session.errors)")
        #expect((try? directory.read("known.json")) == nil)
        #expect(lint("--write-baseline", "-q", directory.path).errors == "")
    }

    @Test func `a finding that got worse is told again`() throws {
        _ = lint("--write-baseline", directory.path)
        #expect(lint("--severity", "unknown-key=info", directory.path).output == "")
        #expect(lint("--severity", "unknown-key=error", directory.path).code == .findings)
    }

    @Test func `one of two equals that is new is told`() throws {
        let text = "[[runners]]\n  name = \"a\"\n  url = \"https://gitlab.acme.dev\"\n  token = \"glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb\"\n  executor = \"docker\"\n  [runners.docker]\n    image = \"alpine\"\n    volumes = [\"cache:rw\", \"x\"]\n"
        for name in ["a", "b"] { try directory.write("\(name)/config.toml", text) }
        let before = lint("--fail-on", "info", "--write-baseline", directory.path)
        #expect(before.code == .success)
        #expect(lint(directory.path).output == "")
    }

    @Test func `a broken baseline is refused`() throws {
        try directory.write("known.json", "{\"schemaVersion\": 2, \"findings\": []}")
        let session = lint(directory.path)
        #expect(session.code == .failure && session.errors == "runnercfg: `known.json` is not a baseline that this version can read; delete it, and `--write-baseline` writes a new one\n", "\(session.errors)")
    }

    @Test func `known findings are counted, and listed on request`() throws {
        _ = lint("--write-baseline", directory.path)
        let arguments = ["lint", "--config", directory.path(".runnercfg.toml"), "--baseline", baseline, directory.path]
        #expect(Session.run(arguments).output.hasPrefix("no mistakes in 2 files; 4 in the baseline · GitLab Runner"))
        #expect(Session.run(arguments + ["--show-suppressed"], in: directory).output.contains("a/config.toml:1:1: warning[unknown-key] unknown key `concurent` (in the baseline)\n"))
        let sarif = Session.run(arguments + ["--show-suppressed", "--format", "sarif"]).output
        #expect(sarif.components(separatedBy: "\"kind\": \"external\"").count == 5)
        #expect(!Session.run(arguments + ["--format", "sarif"]).output.contains("suppressions"))
    }
}
