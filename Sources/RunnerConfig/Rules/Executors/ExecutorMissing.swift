/// The runner has no executor.
struct ExecutorMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "executor-missing", .error, .executors,
            summary: "the runner has no executor",
            why: """
                There is no default executor. The Runner marks such a runner as unhealthy and runs no jobs for it.
                """,
            yields: [Yield("unknown-key", .path)], sources: ["commands/multi.go:1154-1161"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 1

                «[[runners]]»
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = «""»

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
                [[runners]]
                  name = "builder"
                  [runners.docker]
                    image = "alpine"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for (runner, place) in config.runners(lacking: "executor") {
            report.add(
                self, "\(runner.title) has no executor", at: place, key: runner.keyPath + ".executor",
                label: "it runs no jobs", help: "add `executor`, such as `executor = \"docker\"`")
        }
    }
}
