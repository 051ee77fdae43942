/// A request reserves, it does not bound.
struct RequestWithoutLimit: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "request-without-limit", .info, .kubernetes,
            summary: "a request reserves, it does not bound",
            why: """
                A job may use more than it asked for, up to the whole node. What bounds it is a limit.
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
                  [runners.kubernetes]
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
                self, "requests reserve, but nothing bounds what a job uses", at: first.keyRange, key: "\(kubernetes.keyPath).\(first.key)",
                related: unbounded.dropFirst().map { Related("nor here", at: $0.keyRange) }, help: "add the matching `_limit` keys")
        }
    }
}
