/// The log holds details that may be secret.
struct LogLevelDebug: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "log-level-debug", .info, .global,
            summary: "the log holds details that may be secret",
            why: """
                With `debug` and `trace` the Runner logs much more, which may include variables of jobs and addresses. That is meant \
                for looking into a problem, and not for every day.
                """,
            sources: ["docs/configuration/advanced-configuration.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                log_level = «"debug"»

                """),
            Example(
                .config,
                """
                concurrent = 4
                log_level = «'TRACE'»

                """),
            Example(
                .config,
                """
                log_level = "info"

                """),
            Example(
                .config,
                """
                concurrent = 4
                log_level = "warning"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard let level = config.global.logLevel, ["debug", "trace"].contains(level.value.lowercased()) else { return }
        report.add(
            self, "the log level is `\(level.value)`", at: level.range, key: level.path, label: "the log may hold variables of jobs",
            help: "go back to `info` when the problem is found")
    }
}
