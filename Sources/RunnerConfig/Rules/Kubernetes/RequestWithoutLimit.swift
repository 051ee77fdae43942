/// Requests are set, but no limits.
struct RequestWithoutLimit: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "request-without-limit", .info, .kubernetes,
            summary: "requests are set, but no limits",
            why: """
                A request only reserves resources. Without a limit a job can use more than it requests, up to the whole node.
                """)
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
                .config,
                """
                [[runners]]
                  kubernetes = { «cpu_request» = "2", helper_memory_request = "128Mi" }

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
                    cpu_request = "2"
                    memory_request = "6Gi"
                    memory_limit = "6Gi"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let kubernetes = runner.kubernetes?.value else { continue }
            let requests = kubernetes.node.members.filter { $0.key.hasSuffix("cpu_request") || $0.key.hasSuffix("memory_request") }
            let unbounded = requests.filter { request in kubernetes.member(String(request.key.dropLast("request".count)) + "limit") == nil }
            guard let first = unbounded.first, unbounded.count == requests.count else { continue }
            report.add(
                self, "requests are set, but nothing limits what a job uses", at: first.keyRange, key: "\(kubernetes.keyPath).\(first.key)",
                related: unbounded.dropFirst().map { Related("no limit for this one either", at: $0.keyRange) }, help: "add the matching `_limit` keys")
        }
    }
}
