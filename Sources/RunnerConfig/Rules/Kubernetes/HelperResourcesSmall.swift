/// The helper has hardly any memory.
struct HelperResourcesSmall: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "helper-resources-small", .warning, .kubernetes, also: [.info],
            summary: "the helper container has hardly any memory",
            why: """
                The helper clones the repository and packs caches and artifacts. With too little memory it is killed: "signal: \
                killed", exit code 137, OOMKilled. How much it needs depends on the projects; 128Mi is often too little.
                """,
            isHeuristic: true, yields: ["quantity-without-unit", "quantity-milli-memory", "quantity-wrong-unit", "bad-quantity"], sources: ["docs/executors/kubernetes/troubleshooting.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    helper_memory_limit = «"50Mi"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    helper_memory_request = "64Mi"
                    helper_memory_limit = «"100M"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    helper_memory_limit = "256Mi"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    helper_memory_request = "64Mi"

                """),
        ]
    }

    var concerns: KeyNames { "helper_memory_limit" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            guard let limit = pod.member("helper_memory_limit"), let text = limit.node.string, let bytes = Quantity(text).amount, bytes > 0, bytes < Self.little else { continue }
            report.add(
                self, "`\(text)` looks like too little memory for the helper", at: limit.node.range, key: "\(pod.path).helper_memory_limit",
                severity: bytes < Self.veryLittle ? nil : .info, label: "it may be killed while it clones or packs the cache", help: "use 256Mi or more")
        }
    }

    /// The bytes of 128Mi and 100Mi.
    private static let little = 134_217_728.0
    private static let veryLittle = 104_857_600.0
}
