/// Jobs may ask for less than they get without asking.
struct MaxAllowedBelowDefault: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "max-allowed-below-default", .warning, .kubernetes,
            summary: "the maximum that jobs may request is less than the default",
            why: """
                `*_overwrite_max_allowed` is the most that a job may set by a variable. A job that asks for its usual \
                amount is refused: `requested "4Gi" is higher than limit allowed "2Gi"`. Often the unit is missing, \
                `"2"` for `"2Gi"`.
                """,
            yields: ["quantity-without-unit", "quantity-wrong-unit", "bad-quantity"], sources: ["executors/kubernetes/overwrites.go:736-775"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    memory_limit = "4Gi"
                    memory_limit_overwrite_max_allowed = «"2Gi"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cpu_limit_overwrite_max_allowed = «"1500m"»
                    cpu_limit = "2"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    memory_limit = "2Gi"
                    memory_limit_overwrite_max_allowed = "2048Mi"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cpu_request = "500m"
                    cpu_limit_overwrite_max_allowed = "250m"

                """),
        ]
    }

    var concerns: KeyNames {
        """
        cpu_limit_overwrite_max_allowed cpu_request_overwrite_max_allowed memory_limit_overwrite_max_allowed \
        memory_request_overwrite_max_allowed service_cpu_limit_overwrite_max_allowed service_cpu_request_overwrite_max_allowed \
        service_memory_limit_overwrite_max_allowed service_memory_request_overwrite_max_allowed helper_cpu_limit_overwrite_max_allowed \
        helper_cpu_request_overwrite_max_allowed helper_memory_limit_overwrite_max_allowed helper_memory_request_overwrite_max_allowed \
        pod_cpu_limit_overwrite_max_allowed pod_cpu_request_overwrite_max_allowed pod_memory_limit_overwrite_max_allowed \
        pod_memory_request_overwrite_max_allowed
        """
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let quantities = config.quantities
        let defaults = Dictionary(quantities.map { ($0.path, $0) }) { _, last in last }
        for bound in quantities where bound.isBound {
            guard let fallback = defaults[bound.boundedPath], let most = bound.amount, let usual = fallback.amount, most < usual else { continue }
            report.add(
                self, "jobs may set `\(fallback.name)` to at most `\(bound.text)`, which is less than the default", at: bound.node.range, key: bound.path,
                label: "a job that requests its usual amount fails", related: [Related("the default", at: fallback.node.range)], help: "raise it to the default or more")
        }
    }
}
