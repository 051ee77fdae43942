/// No job may run.
struct ConcurrentZero: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "concurrent-zero", .error, .global,
            summary: "no job may run",
            why: """
                With `concurrent` below 1 the manager ends itself at once.
                """,
            sources: ["commands/multi.go:1502-1507"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = «0»

                """),
            Example(
                .config,
                """
                concurrent = 1

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard let concurrent = config.global.concurrent, concurrent.value < 1 else { return }
        report.add(
            self, "`concurrent` must be at least 1", at: concurrent.range, key: "concurrent", label: "the manager ends itself at once",
            help: "set it to the number of jobs that may run at the same time")
    }
}
