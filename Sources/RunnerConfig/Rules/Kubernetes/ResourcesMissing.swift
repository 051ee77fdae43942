/// Jobs have no resource requests or limits.
struct ResourcesMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "resources-missing", .info, .kubernetes,
            summary: "jobs have no resource requests or limits",
            why: """
                Without requests Kubernetes schedules jobs on nodes that are already full. Without limits one job can take a whole node.
                """, sources: ["docs/executors/kubernetes/_index.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "kubernetes"
                  «[runners.kubernetes]»
                    image = "alpine"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "kubernetes"
                  kubernetes = «{ image = "alpine", retry_limit = 3 }»

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = "alpine"
                    cpu_request = "500m"
                    cpu_limit = "1"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = "alpine"
                    memory_limit = "2Gi"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = "alpine"

                """),
        ]
    }

    var concerns: KeyNames { "kubernetes" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard !config.isFragment, config.syntaxProblems.isEmpty else { return }
        for runner in config.runners where runner.executor?.value == "kubernetes" {
            guard let kubernetes = runner.kubernetes?.value, !kubernetes.node.range.isEmpty else { continue }
            guard !kubernetes.node.members.contains(where: { $0.key.hasSuffix("_limit") && $0.key != "retry_limit" || $0.key.hasSuffix("_request") })
            else { continue }
            report.add(
                self, "jobs have no CPU or memory requests or limits", at: kubernetes.node.range, key: kubernetes.keyPath,
                help: "add `cpu_request`, `memory_request`, `cpu_limit` and `memory_limit`")
        }
    }
}
