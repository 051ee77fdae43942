/// A `[[runners]]` has neither URL nor token nor executor.
struct SurplusRunnersHeader: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "surplus-runners-header", .error, .structure,
            summary: "a `[[runners]]` has neither URL nor token nor executor",
            why: """
                Each `[[runners]]` begins another runner. One header too many, written by hand or by a script that appends settings, makes \
                a runner without URL, token and executor. The Runner skips it ("Runner token is empty or whitespace"), and the settings \
                below the header do not reach the runner they were written for.
                """,
            sources: ["commands/multi.go:1154-1161"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 2

                «[[runners]]»

                [[runners]]
                  name = "linux"
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"

                """),
            Example(
                .config,
                """
                concurrent = 2

                [[runners]]
                  name = "linux"
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "docker"
                «[[runners]]»
                  [runners.docker]
                    image = "alpine"

                """),
            Example(
                .config,
                """
                concurrent = 2

                [[runners]]
                  name = "linux"
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"

                [[runners]]
                  name = "windows"
                  url = "https://gitlab.acme.dev"
                  executor = "shell"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard !config.isFragment, config.syntaxProblems.isEmpty else { return }
        for runner in config.runners where runner.isOnlyAHeader {
            let isEmpty = runner.node.members.isEmpty
            report.add(
                self, isEmpty ? "this `[[runners]]` is empty" : "this `[[runners]]` has neither `url`, `token` nor `executor`", at: runner.place,
                key: runner.keyPath, label: "a runner of its own, which is skipped",
                help: isEmpty ? "remove it" : "remove this line, if the settings below it belong to the runner above")
        }
    }
}
