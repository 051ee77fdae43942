import Foundation
import RunnerConfig
import Testing
@testable import Reports
@testable import runnercfg

/// A repository full of mistakes takes up runnercfg, and hears of nothing but new ones.
@Suite struct AdoptionTests {
    private let directory: TemporaryDirectory
    private static let files = 50

    init() throws {
        directory = try TemporaryDirectory()
        try directory.write(".runnercfg.toml", "baseline = \"known.json\"\nfail-on = \"info\"\n")
        for number in 0..<Self.files { try directory.write("host-\(number)/config.toml", Self.config(number)) }
    }

    /// Seven findings.
    private static func config(_ number: Int) -> String {
        """
        concurent = 4
        chek_interval = 3

        [[runners]]
          name = "build-\(number)"
          url = "gitlab.acme.dev"
          token = "glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb"
          executor = "docker"
          buids_dir = "/b"
          [runners.docker]
            image = "alpine"
            restart = "always"
            privleged = false

        [[runners]]
          name = "test-\(number)"
          url = "https://gitlab.acme.dev"
          token = "glrt-Zx4Kq9Lm2Np7Rt5Vw8Yc"
          executor = "shell"
          enviroment = ["A=1"]

        """
    }

    private func lint(_ arguments: String...) -> Session {
        Session.run(["lint", "--format", "concise", "--config", directory.path(".runnercfg.toml")] + arguments + [directory.path], in: directory)
    }

    /// The edits of an ordinary week, none of which brings a mistake.
    private static let edits: [@Sendable (String) -> String] = [
        { "# managed by ansible\n" + $0 },
        { $0.replacing("\n\n", with: "\n\n\n") },
        { $0.replacing("  executor = \"docker\"\n", with: "  executor = \"docker\" # jobs in containers\n") },
        { text in text.replacing("[[runners]]", with: "# below is a runner\n[[runners]]") },
        { $0.replacing("    image = \"alpine\"\n", with: "    image = \"alpine:3.20\"\n") },
        // A runner before the others, and the others the other way round.
        { text in
            let parts = text.components(separatedBy: "[[runners]]")
            let new = "\n  name = \"new\"\n  url = \"https://gitlab.acme.dev\"\n  token = \"glrt-Zx4Kq9Lm2Np7Rt5Vw8Yd\"\n  executor = \"shell\"\n"
            return ([parts[0], new] + parts.dropFirst().reversed()).joined(separator: "[[runners]]")
        },
        { $0.replacing("\n", with: "\r\n") },
        { $0.replacing("concurent = 4", with: "log_level = \"info\"\nconcurent = 4") },
    ]

    @Test func `350 findings in 50 files are set aside, and stay quiet after unrelated edits`() throws {
        #expect(lint().output.split(separator: "\n").count == 350)
        #expect(lint().code == .findings)
        #expect(lint("--write-baseline").errors == "note: 350 findings in the baseline `known.json`\n")
        #expect(lint().code == .success && lint().output == "" && lint().errors == "")
        for (index, edit) in Self.edits.enumerated() {
            for number in 0..<Self.files where number % Self.edits.count == index { try directory.write("host-\(number)/config.toml", edit(Self.config(number))) }
        }
        let after = lint()
        #expect(after.code == .success && after.output == "" && after.errors == "", "\(after.output)\(after.errors)")
        try directory.write("host-7/config.toml", Self.config(7) + "  limt = 2\n")
        #expect(lint().output == "host-7/config.toml:21:3: warning[unknown-key] unknown key `limt`\n")
    }

    /// Edits that change nothing about a finding leave its fingerprint, whatever the rule: tried on the bad examples of all of them.
    @Test func `fingerprints stay`() {
        let examples = Explainer.examples.filter { $0.language == .config && $0.isBad }
        var tried = 0
        for example in examples {
            let text = example.text
            guard !text.contains("\"\"\"") && !text.contains("'''") else { continue }
            let before = Self.prints(text)
            let edited = [
                "# a comment\n\n" + text,
                text.replacing("\n[[", with: "\n\n# another\n[["),
                text + "\n# the end\n",
                text.replacing("\n", with: "\r\n"),
                text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n"),
            ]
            for text in edited {
                tried += 1
                let after = Self.prints(text)
                #expect(before.isSubset(of: after), "\(before.subtracting(after)) in:\n\(text)")
            }
        }
        #expect(tried > 1_000)
    }

    private static func prints(_ text: String) -> Set<String> {
        let report = Linter(selection: RuleSelection(selected: [.all])).lint([InputFile(path: "config.toml", bytes: [UInt8](text.utf8), kind: .config)])[0]
        let prints = Fingerprints(ReportedFile(report), path: "config.toml").told
        return Set(zip(report.findings.map(\.rule), prints).map { "\($0) \($1)" })
    }
}
