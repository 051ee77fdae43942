/// The Runner does not know this log level.
struct LogLevelInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "log-level-invalid", .error, .global,
            summary: "the Runner does not know this log level",
            why: """
                The Runner knows `panic`, `fatal`, `error`, `warn`, `warning`, `info`, `debug` and `trace`. With any other level \
                it does not start: `failed to parse log level`.
                """,
            fix: .safe, sources: ["log/configuration.go:80-125", "commands/multi.go:485-521"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                concurrent: 4
                logLevel: «inof»

                """,
                repaired:
                    """
                    concurrent: 4
                    logLevel: info

                    """),
            Example(
                .config,
                """
                log_level = «"debgu"»

                """,
                repaired:
                    """
                    log_level = "debug"

                    """),
            Example(
                .config,
                """
                concurrent = 4
                log_level = «'verbose'»

                """),
            Example(
                .config,
                """
                log_level = "Warning"

                """),
            Example(
                .config,
                """
                [[runners]]
                  name = "one"
                  [runners.docker]
                    image = "alpine"

                """),
            Example(
                .config,
                """
                log_level = ""

                """),
        ]
    }

    var concerns: KeyNames { "log_level" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        WrittenChoice.check(self, "log_level", mindsCase: false, in: config, &report)
    }
}
