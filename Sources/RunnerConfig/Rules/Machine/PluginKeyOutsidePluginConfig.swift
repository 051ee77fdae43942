/// A setting of the plugin is in the wrong table.
struct PluginKeyOutsidePluginConfig: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "plugin-key-outside-plugin-config", .warning, .machine,
            summary: "a setting of the plugin is in the wrong table",
            why: """
                `[runners.autoscaler]` contains settings of the Runner. The Runner passes only \
                `[runners.autoscaler.plugin_config]` to the plugin, which needs settings of the cloud such as the name of the \
                instance group.
                """,
            sources: ["common/config.go:470-474", "executors/internal/autoscaler/provider.go:133"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    plugin = "aws:1"
                    «name» = "ci-group"

                """),
            Example(
                .config,
                """
                [[runners]]
                  autoscaler = { plugin = "googlecloud:1", «project» = "acme", plugin_config = { name = "ci" } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    plugin = "aws:1"
                    [runners.autoscaler.plugin_config]
                      name = "ci-group"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    plugin = "aws:1"
                    plugins = "azure:1"

                """),
        ]
    }

    var concerns: KeyNames { "autoscaler" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for (problem, _) in config.unknownKeys where problem.schema === AutoscalerTable.schema && Self.keys.contains(problem.member.key) {
            report.add(
                self, "`\(problem.member.key)` belongs in `[runners.autoscaler.plugin_config]`", at: problem.member.keyRange, key: problem.path,
                label: "the plugin does not get it", related: problem.table.spelling == .block ? [Related("in this table", at: problem.table.range)] : [],
                help: "move it there")
        }
    }

    /// What plugins of common clouds are told.
    private static let keys: Set<String> = [
        "name", "profile", "config_file", "credentials_file", "region", "project", "zone", "subscription_id", "resource_group_name", "endpoint",
        "token", "location", "server_type", "image", "cloud", "flavor", "network", "asg_name", "use_credentials_file",
    ]
}
