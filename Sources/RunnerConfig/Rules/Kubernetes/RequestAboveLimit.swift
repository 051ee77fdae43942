/// A request is above its limit.
struct RequestAboveLimit: ConfigRule, ValuesRule {
    var documentation: Documentation {
        Documentation(
            "request-above-limit", .error, .kubernetes,
            summary: "a request is above its limit",
            why: """
                A request is what the node reserves for the container, and the limit is the most it may use. Kubernetes refuses a pod with \
                a request above the limit: "must be less than or equal to cpu limit". Every job fails, or the manager does not start.
                """,
            yields: [Yield("config-other-executor-section", .around), "quantity-wrong-unit", "quantity-without-unit", "quantity-milli-memory"],
            sources: ["pkg/apis/core/validation/validation.go ValidateContainerResourceRequirements"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cpu_request = «"2"»
                    cpu_limit = "1500m"

                """),
            Example(
                .values,
                """
                resources:
                  limits:
                    memory: 256Mi
                  requests:
                    memory: «1Gi»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cpu_request = "1"
                    cpu_limit = "1000m"
                    memory_request = "2Gi"
                    service_memory_limit = "1Gi"

                """),
            Example(
                .values,
                """
                resources:
                  limits: {memory: 1G, cpu: 2}
                  requests: {memory: 512Mi, cpu: 2000m}

                """),
        ]
    }

    var concerns: KeyNames {
        """
        cpu_request memory_request service_cpu_request service_memory_request helper_cpu_request helper_memory_request pod_cpu_request \
        pod_memory_request
        """
    }

    func check(_ config: ConfigFile, _ report: inout Report) { check(config.quantities, "every job fails", &report) }

    func check(_ values: ValuesFile, _ report: inout Report) { check(values.quantities, "Kubernetes refuses the Deployment", &report) }

    private func check(_ quantities: [WrittenQuantity], _ label: String, _ report: inout Report) {
        let limits = Dictionary(quantities.filter { $0.isLimit && !$0.isBound }.map { ($0.path, $0) }) { _, last in last }
        for request in quantities where !request.isLimit && !request.isBound {
            guard let limit = limits[request.counterpart], let asked = request.amount, let most = limit.amount, asked > most else { continue }
            report.add(
                self, "the request `\(request.text)` is above the limit `\(limit.text)`", at: request.node.range, key: request.path, label: label,
                related: [Related("the limit", at: limit.node.range)], help: "raise the limit, or lower the request")
        }
    }
}
