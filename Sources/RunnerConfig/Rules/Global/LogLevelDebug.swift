/// The log may contain confidential details.
struct LogLevelDebug: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "log-level-debug", .info, .global,
            summary: "the log may contain confidential details",
            why: """
                With `debug` and `trace` the Runner logs much more, including job variables and addresses. These levels are for \
                troubleshooting, not for permanent use.
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

    var concerns: KeyNames { "log_level" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard let level = config.global.logLevel, ["debug", "trace"].contains(level.value.lowercased()) else { return }
        report.add(
            self, "the log level is `\(level.value)`", at: level.range, key: level.path, label: "the log may contain job variables",
            help: "set it back to `info` after troubleshooting")
    }
}
