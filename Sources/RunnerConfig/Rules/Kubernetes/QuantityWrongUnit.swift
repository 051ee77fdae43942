/// CPU is specified in a unit of memory.
struct QuantityWrongUnit: ConfigRule, ValuesRule {
    var documentation: Documentation {
        Documentation(
            "quantity-wrong-unit", .error, .kubernetes, also: [.warning],
            summary: "CPU is specified in a unit of memory",
            why: """
                CPU is specified in processors: `500m` is half a processor, `2` is two. To Kubernetes, `2Gi` is a valid number: \
                two billion processors. No node has that many, so the pod stays `Pending`. As a maximum for jobs, it limits \
                nothing.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["k8s.io/apimachinery/pkg/api/resource"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cpu_limit = «"2Gi"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cpu_limit_overwrite_max_allowed = «"8Gi"»

                """),
            Example(
                .values,
                """
                resources:
                  limits:
                    cpu: «512M»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cpu_limit = "2"
                    cpu_request = "500m"
                    memory_limit = "2Gi"

                """),
            Example(
                .values,
                """
                resources:
                  limits: {cpu: 1.5, memory: 512M}

                """),
        ]
    }

    var concerns: KeyNames {
        """
        cpu_limit cpu_limit_overwrite_max_allowed cpu_request cpu_request_overwrite_max_allowed service_cpu_limit \
        service_cpu_limit_overwrite_max_allowed service_cpu_request service_cpu_request_overwrite_max_allowed helper_cpu_limit \
        helper_cpu_limit_overwrite_max_allowed helper_cpu_request helper_cpu_request_overwrite_max_allowed pod_cpu_limit \
        pod_cpu_limit_overwrite_max_allowed pod_cpu_request pod_cpu_request_overwrite_max_allowed
        """
    }

    func check(_ config: ConfigFile, _ report: inout Report) { check(config.quantities, &report) }

    func check(_ values: ValuesFile, _ report: inout Report) { check(values.quantities, &report) }

    private func check(_ quantities: [WrittenQuantity], _ report: inout Report) {
        for quantity in quantities where quantity.isProcessor {
            guard let unit = quantity.text.last, "ikMGTPE".contains(unit), let amount = quantity.amount, amount >= 1000 else { continue }
            report.add(
                self, "`\(quantity.text)` is an amount of memory, not of CPU", at: quantity.node.range, key: quantity.path,
                severity: quantity.isBound ? .warning : nil, label: quantity.isBound ? "it limits nothing" : "no node has that many processors: the pod stays `Pending`",
                help: "write `500m` for half a processor, or `2` for two")
        }
    }
}
