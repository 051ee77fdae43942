/// An autoscaler has no policy.
struct AutoscalerWithoutPolicy: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "autoscaler-without-policy", .info, .machine, also: [.warning],
            summary: "an autoscaler has no policy",
            why: """
                Without `[[runners.autoscaler.policy]]`, no idle instances are kept: each job first waits until an instance has \
                started. `[runners.kubernetes.autoscaler]` has no effect at all without a policy.
                """,
            sources: ["executors/internal/autoscaler/provider.go:270-287", "executors/kubernetes/autoscaler/provider.go:113"])
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
                    max_instances = 10

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  executor = "kubernetes"
                  [runners.kubernetes]
                    autoscaler = «{ max_pause_pods = 5 }»

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  executor = "docker-autoscaler"
                  [runners.autoscaler]
                    plugin = "aws:1"
                    [[runners.autoscaler.policy]]
                      idle_count = 2
                      idle_time = "20m"

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

    var concerns: KeyNames { "autoscaler" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        // No variable of `register` sets a policy, so a template in values says all there is.
        guard config.origin == .chartTemplate || !config.isFragment, config.syntaxProblems.isEmpty else { return }
        for entry in config.entries(where: { $0.name == "autoscaler" }) where entry.member.node.isTable {
            let table = entry.member.node
            let members = table.members
            guard !members.isEmpty, !members.contains(where: { $0.key.equalsIgnoringCase("policy") || $0.key.equalsIgnoringCase("policies") }) else { continue }
            let isKubernetes = entry.schema === KubernetesTable.schema
            report.add(
                self, isKubernetes ? "without a policy, this table has no effect" : "without a policy, no idle instances are kept",
                at: table.range.isEmpty ? entry.member.keyRange : table.range, key: "\(entry.path).policy", severity: isKubernetes ? .warning : nil,
                help: "add `[[\(KeyIndex.withoutIndices(entry.path)).policy]]` with `idle_count` and `idle_time`")
        }
    }
}
