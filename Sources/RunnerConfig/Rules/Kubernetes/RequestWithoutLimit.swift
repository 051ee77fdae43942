/// Requests have no limits.
struct RequestWithoutLimit: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "request-without-limit", .info, .kubernetes,
            summary: "requests have no limits",
            why: """
                A request reserves resources but does not cap them: without a limit, a job may use everything the node has.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["docs/executors/kubernetes/_index.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    «memory_request» = "6Gi"

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      kubernetes = { image = "alpine", «service_cpu_request» = "1", helper_cpu_request = "250m" }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    memory_request = "6Gi"
                    memory_limit = "6Gi"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cpu_request = "500m" # jobs may use idle processors
                    memory_request = "2Gi"
                    memory_limit = "2Gi"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    memory_request = "2Gi"
                    helper_memory_request = "256Mi"
                    pod_memory_limit = "4Gi"

                """),
        ]
    }

    var concerns: KeyNames { "kubernetes" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let kubernetes = runner.kubernetes?.value else { continue }
            // A limit on the pod caps all of its containers.
            guard kubernetes.podCpuLimit == nil, kubernetes.podMemoryLimit == nil else { continue }
            let requests = kubernetes.node.members.filter { $0.key.hasSuffix("cpu_request") || $0.key.hasSuffix("memory_request") }
            let unbounded = requests.filter { request in kubernetes.member(String(request.key.dropLast("request".count)) + "limit") == nil }
            guard let first = unbounded.first, unbounded.count == requests.count else { continue }
            report.add(
                self, "`\(first.key)` is set without a limit", at: first.keyRange, key: "\(kubernetes.keyPath).\(first.key)",
                related: unbounded.dropFirst().map { Related("also without a limit", at: $0.keyRange) }, help: "add the matching `_limit` keys")
        }
    }
}
