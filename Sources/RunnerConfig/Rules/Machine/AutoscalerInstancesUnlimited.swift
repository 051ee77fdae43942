/// The number of instances has no limit.
struct AutoscalerInstancesUnlimited: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "autoscaler-max-instances-unlimited", .info, .machine,
            summary: "the number of instances has no limit",
            why: """
                Without `max_instances`, or with 0, the Runner creates as many instances as its jobs need. `limit` and \
                `concurrent` limit the jobs, and the instance group in the cloud may have its own maximum. Otherwise there may \
                be more instances, and higher costs, than intended.
                """,
            sources: ["docs/configuration/advanced-configuration.md:1231-1276"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  executor = "docker-autoscaler"
                  «[runners.autoscaler]»
                    plugin = "aws:1"
                    capacity_per_instance = 1

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  executor = "instance"
                  autoscaler = { plugin = "azure:1", max_instances = «0» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  executor = "docker-autoscaler"
                  [runners.autoscaler]
                    plugin = "aws:1"
                    max_instances = 10

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-autoscaler"
                  [runners.autoscaler]
                    plugin = "aws:1"

                """),
        ]
    }

    var concerns: KeyNames { "plugin" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard !config.isFragment, config.syntaxProblems.isEmpty else { return }
        for runner in config.runners {
            guard let autoscaler = runner.autoscaler, autoscaler.value.plugin != nil else { continue }
            let most = autoscaler.value.member("max_instances")
            if let most, most.node.integer != 0 { continue }
            let place = autoscaler.value.node.range.isEmpty ? autoscaler.keyRange : autoscaler.value.node.range
            report.add(
                self, "there may be any number of instances", at: most?.node.range ?? place, key: "\(autoscaler.path).max_instances",
                label: most == nil ? "`max_instances` is not set" : "0 means no limit", help: "set `max_instances` to the number you are willing to pay for")
        }
    }
}
