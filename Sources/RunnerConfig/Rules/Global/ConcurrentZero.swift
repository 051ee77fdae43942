/// `concurrent` allows no jobs.
struct ConcurrentZero: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "concurrent-zero", .error, .global,
            summary: "`concurrent` allows no jobs",
            why: """
                If `concurrent` is below 1, the Runner exits right after it starts.
                """,
            sources: ["commands/multi.go:1502-1507"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                concurrent: «0»

                """),
            Example(
                .config,
                """
                concurrent = «0»

                """),
            Example(
                .config,
                """
                log_level = "info"
                concurrent = «-1»

                [[runners]]
                  executor = "shell"

                """),
            Example(
                .config,
                """
                concurrent = 1

                """),
            Example(
                .config,
                """
                concurrent = 4

                [[runners]]
                  executor = "shell"
                  limit = 0

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard let concurrent = config.global.concurrent, concurrent.value < 1 else { return }
        report.add(
            self, "`concurrent` must be at least 1", at: concurrent.range, key: "concurrent", label: "the Runner exits at once",
            help: "set it to the number of jobs that can run at the same time")
    }
}
