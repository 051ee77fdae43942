/// The Runner does not know this log format.
struct LogFormatInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "log-format-invalid", .error, .global,
            summary: "the Runner does not know this log format",
            why: """
                The Runner knows `runner`, `text` and `json`, in lowercase. With any other format it does not start: `unknown \
                log format`.
                """,
            fix: .safe, sources: ["log/configuration.go:80-125", "commands/multi.go:485-521"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                logFormat: «Json»

                """,
                repaired:
                    """
                    logFormat: json

                    """),
            Example(
                .config,
                """
                log_format = «"JSON"»

                """,
                repaired:
                    """
                    log_format = "json"

                    """),
            Example(
                .config,
                """
                concurrent = 4
                log_format = «'logfmt'»

                """),
            Example(
                .config,
                """
                log_format = "json"

                """),
            Example(
                .config,
                """
                log_format = ""

                """),
        ]
    }

    var concerns: KeyNames { "log_format" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        WrittenChoice.check(self, "log_format", mindsCase: true, in: config, &report)
    }
}
