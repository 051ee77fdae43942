import Testing
@testable import RunnerConfig

/// What a comment silences, in every language that carries configurations.
@Suite struct SuppressionScopeTests {
    /// A file in which `unknown-key` speaks of every `wrong` key, and is silent on every `muted` one.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var path = "config.toml"
        var text: String
    }

    static let cases = [
        Case(testDescription: "beside a statement", text: "muted_a = 1 # runnercfg: ignore[unknown-key] because\nwrong_b = 2\n"),
        Case(testDescription: "on the line before", text: "# runnercfg: ignore[unknown-key]\nmuted_a = 1\nwrong_b = 2\n"),
        Case(testDescription: "with blank lines and other comments between", text: "# runnercfg: ignore[unknown-key]\n\n# more\nmuted_a = 1\nwrong_b = 2\n"),
        Case(testDescription: "the whole file after a byte order mark", text: "\u{FEFF}# runnercfg: ignore-file[unknown-key]\nmuted_a = 1\n"),
        Case(testDescription: "in any casing of the name", text: "# Runnercfg: ignore[unknown-key]\nmuted_a = 1\nwrong_b = 2\n"),
        Case(testDescription: "among others, without blanks", text: "#runnercfg:ignore[wrong-type,unknown-key]why\nmuted_a = 1\n"),
        Case(testDescription: "after another comment", text: "muted_a = 1 # noqa # runnercfg: ignore[unknown-key]\n"),
        Case(testDescription: "not inside a string", text: "wrong_a = \"# runnercfg: ignore[unknown-key]\"\n"),
        Case(testDescription: "an apostrophe in a comment opens no string", text: "# don't\nmuted_a = 1 # isn't it # runnercfg: ignore[unknown-key]\n"),
        Case(testDescription: "a list over lines", text: "# runnercfg: ignore[unknown-key]\nmuted_a = [\n  { b = 1 },\n]\nwrong_c = 3\n"),
        Case(
            testDescription: "a table with all below it",
            text: """
                [[runners]] # runnercfg: ignore[unknown-key]
                muted_a = 1
                [runners.docker]
                  muted_b = 1
                [[runners.docker.services]]
                  muted_c = 1
                [[runners]]
                wrong_d = 1

                """),
        Case(
            testDescription: "only the table it stands at",
            text: """
                [[runners]]
                wrong_a = 1
                # runnercfg: ignore[unknown-key]
                [runners.docker]
                  muted_b = 1
                [runners.machine]
                  wrong_c = 1

                """),
        Case(testDescription: "the whole file", text: "# a header\n\n# runnercfg: ignore-file[unknown-key]\nmuted_a = 1\n[[runners]]\nmuted_b = 1\n"),
        Case(testDescription: "not the whole file from its middle", text: "concurrent = 2\n# runnercfg: ignore-file[unknown-key]\nwrong_a = 1\n"),
        Case(testDescription: "with line ends of Windows", text: "# runnercfg: ignore[unknown-key]\r\nmuted_a = 1\r\nwrong_b = 2\r\n"),
        Case(
            testDescription: "TOML inside values", path: "values.yaml",
            text: """
                gitlabUrl: https://gitlab.acme.dev
                runners:
                  config: |
                    [[runners]]
                      wrong_a = 1
                      muted_b = 1 # runnercfg: ignore[unknown-key]
                      # runnercfg: ignore[unknown-key]
                      [runners.kubernetes]
                        muted_c = 1
                  secret: runner-token

                """),
        Case(
            testDescription: "a key of YAML with all below it", path: "values.yaml",
            text: """
                gitlabUrl: https://gitlab.acme.dev
                runners: # runnercfg: ignore[unknown-key]
                  config: |
                    [[runners]]
                      muted_a = 1
                  secret: runner-token

                """),
        Case(
            testDescription: "a block above its key", path: "values.yaml",
            text: """
                gitlabUrl: https://gitlab.acme.dev
                runners:
                  # runnercfg: ignore[unknown-key] read by our fork
                  config: |
                    [[runners]]
                      muted_a = 1
                  secret: runner-token

                """),
        Case(
            testDescription: "Terraform", path: "main.tf",
            text: """
                resource "helm_release" "gitlab_runner" {
                  chart = "gitlab-runner"
                  repository = "https://charts.gitlab.io"
                  // runnercfg: ignore[unknown-key]
                  values = [<<EOT
                gitlabUrl: https://gitlab.acme.dev
                runners:
                  config: |
                    [[runners]]
                      muted_a = 1
                EOT
                  ]
                }

                """),
        Case(
            testDescription: "a script", path: "install.sh",
            text: """
                #!/bin/sh
                # runnercfg: ignore-file[unknown-key]
                cat > /etc/gitlab-runner/config.toml <<EOF
                concurrent = 4
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "$TOKEN"
                  executor = "shell"
                  muted_a = 1
                EOF

                """),
    ]

    @Test(arguments: cases)
    func `unknown keys are told unless a comment says otherwise`(_ test: Case) throws {
        let bytes = [UInt8](test.text.utf8)
        let file = InputFile(path: test.path, bytes: bytes, kind: test.path == "config.toml" ? .config : nil)
        let report = Linter().lint([file])[0]
        let keys = { (findings: [Finding]) in findings.filter { $0.rule == "unknown-key" }.map { SourceText(bytes).text($0.range) } }
        let told = keys(report.findings)
        let suppressed = keys(report.suppressed.map(\.finding))
        #expect(told.allSatisfy { $0.hasPrefix("wrong") } && suppressed.allSatisfy { $0.hasPrefix("muted") }, "told \(told), suppressed \(suppressed)")
        let words = test.text.split { !($0.isLetter || $0 == "_") }
        #expect(told.count == words.count { $0.hasPrefix("wrong_") } && suppressed.count == words.count { $0.hasPrefix("muted_") }, "told \(told), suppressed \(suppressed)")
        #expect(Linter(heedsComments: false).lint([file])[0].suppressed.isEmpty)
    }

    @Test func `a template's comment counts, on one line and over several`() {
        let line = "- name: CACHE_S3_INSECURE\n  value: {{ default \"\" .Values.runners.cache.s3CacheInsecure | quote }}\n"
        for comment in ["{{/* runnercfg: ignore-file[template-default-on-boolean] patched */}}\n", "{{- /*\n  runnercfg: ignore-file[template-default-on-boolean] patched\n*/ -}}\n"] {
            let report = Linter().lint([InputFile(path: "templates/_cache.tpl", bytes: [UInt8]((comment + line).utf8))])[0]
            #expect(!report.findings.contains { $0.rule == "template-default-on-boolean" }, "\(comment)")
            #expect(report.suppressed.map(\.origin) == [.comment(reason: "patched")])
        }
    }

    @Test func `a comment above a define covers it`() {
        let text = "{{/* runnercfg: ignore[template-default-on-boolean] patched */}}\n{{- define \"cache\" -}}\n{{- if .Values.runners }}\n- name: CACHE_S3_INSECURE\n  value: {{ default \"\" .Values.runners.cache.s3CacheInsecure | quote }}\n{{- end }}\n{{- end -}}\n"
        let report = Linter().lint([InputFile(path: "templates/_cache.tpl", bytes: [UInt8](text.utf8))])[0]
        #expect(report.findings.map(\.rule) == [] && report.suppressed.count == 1, "\(report.findings)")
    }

    @Test func `a mistake in the syntax is always told`() {
        let text = "# runnercfg: ignore-file[syntax-error]\nconcurrent = = 4\n"
        let report = Linter(selection: RuleSelection(ignored: [.all])).lint([InputFile(path: "config.toml", bytes: [UInt8](text.utf8), kind: .config)])[0]
        #expect(report.findings.contains { $0.rule == "syntax-error" } && report.suppressed.isEmpty)
    }

    @Test func `what is suppressed is not repaired`() {
        let text = "# runnercfg: ignore[unknown-key]\nconcurent = 4\nchek_interval = 3\n"
        let outcome = Fixer().fix(InputFile(path: "config.toml", bytes: [UInt8](text.utf8), kind: .config))
        #expect(String(decoding: outcome.bytes, as: UTF8.self) == "# runnercfg: ignore[unknown-key]\nconcurent = 4\ncheck_interval = 3\n")
    }

    @Test func `the nearest comment is the one that is used`() {
        let text = "[[runners]] # runnercfg: ignore[unknown-key]\n  a_a = 1 # runnercfg: ignore[unknown-key]\n"
        let report = Linter().lint([InputFile(path: "config.toml", bytes: [UInt8](text.utf8), kind: .config)])[0]
        #expect(report.findings.filter { $0.rule == "suppression-unused" }.map(\.range.lowerBound) == [25])
    }

    /// Ten thousand comments and findings take no longer than their number says.
    @Test func `many comments in a row all speak of the line below`() {
        let text = String(repeating: "# runnercfg: ignore[unknown-key]\n", count: 400) + "exporter = 1\n"
        let report = Linter().lint([InputFile(path: "config.toml", bytes: [UInt8](text.utf8), kind: .config)])[0]
        #expect(report.suppressed.count == 1)
        #expect(report.findings.count { $0.rule == "suppression-unused" } == 399)
    }

    @Test(arguments: [
        ("runnercfg: Ignore[unknown-key]", "ignore"), ("runnercfg: ignore-xyz[unknown-key]", "ignore"), ("RUNNERCFG: disable-line[unknown-key]", "ignore"), ("runnercfg: ignore_file[unknown-key]", "ignore-file"),
        ("runnercfg: noqa[unknown-key]", "ignore"), ("runnercfg: note[1] of the wiki", nil), ("myrunnercfg: a[b]", nil),
    ])
    func `what was meant as a comment for runnercfg is told`(_ comment: String, _ meant: String?) {
        let report = Linter().lint([InputFile(path: "config.toml", bytes: [UInt8]("# \(comment)\nconcurrent = 4\n".utf8), kind: .config)])[0]
        let told = report.findings.filter { $0.rule == "suppression-misunderstood" }
        #expect(told.map(\.help) == (meant.map { ["did you mean `\($0)[...]`?"] } ?? []))
    }

    @Test func `comments between a comment and its statement, or after the last statement, are covered`() {
        let token = "glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb"
        for text in ["# runnercfg: ignore[credential-in-comment]\n# token = \"\(token)\"\nconcurrent = 4\n", "concurrent = 4\n# runnercfg: ignore[credential-in-comment]\n# token = \"\(token)\"\n"] {
            let report = Linter().lint([InputFile(path: "config.toml", bytes: [UInt8](text.utf8), kind: .config)])[0]
            #expect(report.findings.map(\.rule) == [] && report.suppressed.map(\.finding.rule) == ["credential-in-comment"])
        }
    }

    @Test func `thousands of names in one comment are told in a few findings`() {
        let unknown = (0..<3_000).map { "rule-\($0)" }.joined(separator: ", ")
        let repeated = Array(repeating: "unknown-key", count: 3_000).joined(separator: ",")
        let lint = { (names: String) in Linter().lint([InputFile(path: "config.toml", bytes: [UInt8]("# runnercfg: ignore[\(names)]\nconcurrent = 4\n".utf8), kind: .config)])[0].findings }
        #expect(lint(unknown).count { $0.rule == "suppression-unknown-rule" } == 20)
        #expect(lint(repeated).map(\.message) == ["`unknown-key` finds nothing here"])
    }
}
