/// Global settings have no effect in `runners.config`.
struct ConfigSetsGlobalKeys: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "config-sets-global-keys", .warning, .values,
            summary: "global settings have no effect in `runners.config`",
            why: """
                `register` uses only the `[[runners]]` entry of the template. For global settings, the chart has its own values.
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
                runners:
                  config: |
                    [[runners]]
                      executor = "kubernetes"
                    [«session_server»]
                      listen_address = ":8093"

                """),
            Example(
                .values,
                """
                runners:
                  config: "«log_level» = 'debug'\\n[[runners]]\\nexecutor = 'kubernetes'\\n"

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
            Example(
                .values,
                """
                runners:
                  config: |
                    [[runners]]
                      executor = "kubernetes"
                      limit = 4

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        // A whole config.toml given as `configOverride` is used as it is, and no template is read.
        guard let config = values.config, values.member("runners.configOverride") == nil else { return }
        for member in config.root.members {
            guard member.key != "runners", let key = GlobalTable.schema.key(member.key) else { continue }
            let value = ChartValue.writing(key.name)?.path
            report.add(
                self, "`\(key.name)` has no effect in `runners.config`", at: member.keyRange, key: "runners.config.\(key.name)",
                label: "only `[[runners]]` is used",
                help: value.map { "set the chart value `\($0)` instead" } ?? "remove it: the chart has no value for it")
        }
    }
}
