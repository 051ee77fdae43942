/// The version of the fleeting plugin is not set.
struct AutoscalerPluginUnpinned: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "autoscaler-plugin-unpinned", .info, .machine,
            summary: "the version of the fleeting plugin is not set",
            why: """
                Without a version, or with `latest`, the Runner uses the newest installed version of the plugin. Two managers \
                with the same configuration may then run different versions, and a new installation may change the behavior.
                """,
            yields: ["autoscaler-plugin-unknown"], sources: ["docs/fleet_scaling/fleeting.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-autoscaler"
                  [runners.autoscaler]
                    plugin = «"aws"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "instance"
                  autoscaler = { plugin = «"azure:latest"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-autoscaler"
                  [runners.autoscaler]
                    plugin = "aws:1"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-autoscaler"
                  [runners.autoscaler]
                    plugin = "fleeting-plugin-aws"

                """),
        ]
    }

    var concerns: KeyNames { "plugin" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.name == "plugin" }) where entry.schema === AutoscalerTable.schema {
            // A name such as `fleeting-plugin-aws` is that of a program, which has no version here.
            guard let plugin = entry.member.node.string, !plugin.isEmpty, !plugin.contains("fleeting-plugin-") else { continue }
            guard !plugin.contains(where: { "{}$<>".contains($0) }) else { continue }
            let name = plugin.split(separator: "/").last ?? ""
            guard !name.contains(":") || name.hasSuffix(":latest") else { continue }
            report.add(
                self, "the plugin has no fixed version", at: entry.member.node.range, key: entry.path, label: "the newest installed version is used",
                help: "add the version you have tested, such as `\(name.prefix { $0 != ":" }):1`")
        }
    }
}
