/// Settings of the manager do not count in `runners.config`.
struct ConfigSetsGlobalKeys: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "config-sets-global-keys", .warning, .values,
            summary: "settings of the manager do not count in `runners.config`",
            why: """
                Only the `[[runners]]` entry of the template is used. What holds for the whole manager has values of its own \
                in the chart.
                """,
            sources: ["commands/register.go:336-410"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners:
                  config: |
                    «concurrent» = 4
                    [[runners]]
                      executor = "kubernetes"

                """),
            Example(
                .values,
                """
                concurrent: 4
                runners:
                  config: |
                    [[runners]]
                      executor = "kubernetes"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let config = values.config else { return }
        for member in config.root.members {
            guard member.key != "runners", let key = GlobalTable.schema.key(member.key) else { continue }
            let value = Self.values[key.name]
            report.add(
                self, "`\(key.name)` has no effect in `runners.config`", at: member.keyRange, key: "runners.config.\(key.name)",
                label: "only `[[runners]]` is used",
                help: value.map { "use the chart's value `\($0)`" } ?? "the chart has no value for it")
        }
    }

    private static let values = [
        "concurrent": "concurrent", "check_interval": "checkInterval", "log_level": "logLevel", "log_format": "logFormat",
        "listen_address": "metrics",
        "session_server": "sessionServer", "sentry_dsn": "sentryDsn", "shutdown_timeout": "shutdown_timeout",
        "connection_max_age": "connectionMaxAge",
    ]
}
