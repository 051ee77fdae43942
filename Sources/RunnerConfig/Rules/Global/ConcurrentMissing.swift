/// `concurrent` is not set.
struct ConcurrentMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "concurrent-missing", .info, .global,
            summary: "`concurrent` is not set",
            why: """
                Without it the Runner runs one job at a time, whatever the `limit` of each `[[runners]]`.
                """,
            yields: [Yield("unknown-key", .path)], sources: ["common/config.go:2545-2552"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                «[[runners]]»
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"

                """),
            Example(
                .config,
                """
                check_interval = 5

                «[[runners]]»
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"
                  limit = 8

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
                  executor = "shell"
                  limit = 8

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard !config.isFragment, config.syntaxProblems.isEmpty, config.global.member("concurrent") == nil, let first = config.runners.first else {
            return
        }
        report.add(
            self, "`concurrent` is not set, so one job runs at a time", at: first.place, key: "concurrent",
            help: "add it at the top of the file with the number of jobs the machine can run, such as `concurrent = 4`")
    }
}
