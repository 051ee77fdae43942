/// The number of CPUs looks like millicores.
struct CPULooksLikeMillicores: ConfigRule, ValuesRule {
    var documentation: Documentation {
        Documentation(
            "cpu-looks-like-millicores", .warning, .kubernetes, also: [.info],
            summary: "the number of CPUs looks like millicores",
            why: """
                Without the unit `m`, Kubernetes counts whole CPUs: `2000` is two thousand of them, `2000m` is two. Hardly any node \
                has more than 128 CPUs. With such a request the pod stays `Pending`; a limit without a request is also the request.
                """,
            isHeuristic: true, yields: ["quantity-wrong-unit", Yield("config-other-executor-section", .around)],
            sources: ["k8s.io/apimachinery/pkg/api/resource"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cpu_limit = «"2000"»
                    helper_cpu_request = «"250"»

                """),
            Example(
                .values,
                """
                resources:
                  limits:
                    cpu: «200»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    cpu_limit = "2000m"
                    cpu_request = "64"
                    memory_limit = "2000"

                """),
            Example(
                .values,
                """
                resources:
                  limits: {cpu: 200m, memory: 512Mi}

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
            guard let amount = quantity.amount, amount > 128, let processors = Int(quantity.text) else { continue }
            report.add(
                self, "`\(processors)` CPUs look like millicores", at: quantity.node.range, key: quantity.path,
                severity: amount < 200 && quantity.path.hasPrefix("runners") ? .info : nil,
                label: quantity.isBound ? "it limits nothing" : "hardly any node has that many CPUs: the pod may stay `Pending`",
                help: "write `\(processors)m`, which is \(Self.words(processors)), if millicores were meant")
        }
    }

    private static func words(_ millicores: Int) -> String {
        if millicores == 1000 { return "one CPU" }
        return millicores % 1000 == 0 ? "\(millicores / 1000) CPUs" : "\(Double(millicores) / 1000) of a CPU"
    }
}
