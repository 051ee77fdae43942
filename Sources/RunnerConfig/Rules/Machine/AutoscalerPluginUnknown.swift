/// The name of the fleeting plugin looks like the name of a cloud.
struct AutoscalerPluginUnknown: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "autoscaler-plugin-unknown", .warning, .machine,
            summary: "the name of the fleeting plugin looks like the name of a cloud",
            why: """
                The Runner looks for a plugin that `gitlab-runner fleeting install` has installed, or for a program with this \
                name in `PATH`. GitLab's plugins are `aws`, `googlecloud` and `azure`, or `fleeting-plugin-aws` and so on. With \
                any other name that is not installed, the Runner logs `loading fleeting plugin` with `executable file not \
                found`, and no job runs.
                """,
            fix: .unsafe, isHeuristic: true, sources: ["executors/internal/autoscaler/provider.go:85", "docs/fleet_scaling/fleeting.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-autoscaler"
                  [runners.autoscaler]
                    plugin = «"fleeting-plugin-gcp"»

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "docker-autoscaler"
                      [runners.autoscaler]
                        plugin = "fleeting-plugin-googlecloud"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "instance"
                  autoscaler = { plugin = «'ec2:1.2'», capacity_per_instance = 1 }

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "instance"
                      autoscaler = { plugin = 'aws:1.2', capacity_per_instance = 1 }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-autoscaler"
                  [runners.autoscaler]
                    plugin = "googlecloud:latest"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-autoscaler"
                  [runners.autoscaler]
                    plugin = "registry.acme.dev/plugins/gcp:1"

                """),
        ]
    }

    var concerns: KeyNames { "plugin" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.name == "plugin" }) where entry.schema === AutoscalerTable.schema {
            guard let plugin = entry.member.node.string, let better = Self.corrected(plugin) else { continue }
            report.add(
                self, "`\(plugin)` looks like the name of the cloud, not of a fleeting plugin", at: entry.member.node.range, key: entry.path,
                label: "the Runner may not find a plugin with this name", help: "did you mean `\(better)`?",
                fixes: [Fix("write `\"\(better)\"`", .unsafe, config.replacing(entry.member.node, at: entry.path, with: .string(better)))])
        }
    }

    /// The plugin for a cloud, by what the cloud is called.
    private static func plugin(for cloud: String) -> String? {
        switch cloud {
        case "gcp", "gce", "google", "googlecompute", "google-cloud", "google-compute", "gcloud": "googlecloud"
        case "ec2", "amazon", "amazonec2", "amazon-ec2", "aws-ec2", "asg": "aws"
        case "azurerm", "az", "azure-vmss", "vmss", "microsoft": "azure"
        default: nil
        }
    }

    private static func corrected(_ plugin: String) -> String? {
        let prefix = plugin.hasPrefix("fleeting-plugin-") ? "fleeting-plugin-" : ""
        let rest = plugin.dropFirst(prefix.count)
        let name = rest.prefix { $0 != ":" }
        // The name of the plugin's program before Runner 17.0.
        guard prefix.isEmpty || name != "googlecompute" else { return nil }
        guard let right = Self.plugin(for: name.lowercased()) else { return nil }
        return prefix + right + rest.dropFirst(name.count)
    }
}
