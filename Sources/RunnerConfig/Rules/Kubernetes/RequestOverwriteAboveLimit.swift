/// Jobs may ask for more than the limit lets them have.
struct RequestOverwriteAboveLimit: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "request-overwrite-above-limit", .info, .kubernetes,
            summary: "jobs may raise a request above its limit, but not the limit",
            why: """
                Kubernetes refuses a pod that requests more than its limit: "must be less than or equal to cpu limit". A job \
                that uses the maximum of `*_request_overwrite_max_allowed` fails, unless it may raise the limit as well.
                """,
            sources: ["executors/kubernetes/overwrites.go:736-775", "pkg/apis/core/validation/validation.go ValidateResourceRequirements"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cpu_limit = "1"
                    cpu_request_overwrite_max_allowed = «"4"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    memory_limit = "2Gi"
                    memory_limit_overwrite_max_allowed = "4Gi"
                    memory_request_overwrite_max_allowed = «"8Gi"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cpu_limit = "1"
                    cpu_limit_overwrite_max_allowed = "4"
                    cpu_request_overwrite_max_allowed = "4"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cpu_request = "1"
                    cpu_request_overwrite_max_allowed = "4"

                """),
        ]
    }

    var concerns: KeyNames {
        """
        cpu_request_overwrite_max_allowed memory_request_overwrite_max_allowed service_cpu_request_overwrite_max_allowed \
        service_memory_request_overwrite_max_allowed helper_cpu_request_overwrite_max_allowed helper_memory_request_overwrite_max_allowed \
        pod_cpu_request_overwrite_max_allowed pod_memory_request_overwrite_max_allowed
        """
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let quantities = config.quantities
        let allLimits = Dictionary(grouping: quantities.filter(\.isLimit)) { $0.isBound ? $0.boundedPath : $0.path }
        for bound in quantities where bound.isBound && !bound.isLimit {
            let limitPath = bound.boundedPath.dropLast("request".count) + "limit"
            let limits = allLimits[String(limitPath)] ?? []
            guard let limit = limits.first(where: { !$0.isBound }), let most = limits.compactMap(\.amount).max(), let asked = bound.amount, asked > most else { continue }
            report.add(
                self, "jobs may request more than `\(limit.name)` allows", at: bound.node.range, key: bound.path, label: "a job that does fails",
                related: [Related("the limit", at: limit.node.range)], help: "let jobs raise the limit too, with `\(limit.name)\(WrittenQuantity.boundSuffix)`")
        }
    }
}
