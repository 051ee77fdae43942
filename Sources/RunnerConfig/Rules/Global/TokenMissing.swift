/// The runner has no token.
struct TokenMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "token-missing", .error, .global,
            summary: "the runner has no token",
            why: """
                The Runner skips a runner without a token and logs a warning.
                """,
            yields: [Yield("unknown-key", .path)], sources: ["commands/multi.go:433-441"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 1

                «[[runners]]»
                  url = "https://gitlab.acme.dev"
                  executor = "shell"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = «""»
                  executor = "shell"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  executor = "shell"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for (runner, place) in config.runners(lacking: "token") {
            report.add(
                self, "\(runner.title) has no token", at: place, key: runner.keyPath + ".token",
                label: "the Runner skips it",
                help: "create the runner in GitLab and set `token` to its `glrt-` token")
        }
    }
}
