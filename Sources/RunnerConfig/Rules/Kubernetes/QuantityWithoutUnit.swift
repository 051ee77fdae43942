/// Memory is specified in bytes.
struct QuantityWithoutUnit: ConfigRule, ValuesRule {
    var documentation: Documentation {
        Documentation(
            "quantity-without-unit", .warning, .kubernetes,
            summary: "memory is specified in bytes",
            why: """
                A number without a unit is a number of bytes: `512` is half a kilobyte. With such a limit no container starts; \
                such a request reserves nothing.
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
                    memory_limit = «"512"»

                """),
            Example(
                .values,
                """
                resources:
                  requests:
                    memory: «256»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    memory_limit = "536870912"
                    memory_request = "0"
                    cpu_limit = "2"

                """),
            Example(
                .values,
                """
                resources:
                  requests: {cpu: 1, memory: 256Mi}

                """),
        ]
    }

    var concerns: KeyNames {
        """
        memory_limit memory_limit_overwrite_max_allowed memory_request memory_request_overwrite_max_allowed service_memory_limit \
        service_memory_limit_overwrite_max_allowed service_memory_request service_memory_request_overwrite_max_allowed helper_memory_limit \
        helper_memory_limit_overwrite_max_allowed helper_memory_request helper_memory_request_overwrite_max_allowed pod_memory_limit \
        pod_memory_limit_overwrite_max_allowed pod_memory_request pod_memory_request_overwrite_max_allowed
        """
    }

    func check(_ config: ConfigFile, _ report: inout Report) { check(config.quantities, &report) }

    func check(_ values: ValuesFile, _ report: inout Report) { check(values.quantities, &report) }

    private func check(_ quantities: [WrittenQuantity], _ report: inout Report) {
        for quantity in quantities where !quantity.isProcessor {
            guard let last = quantity.text.last, last.isASCII, last.isNumber, let amount = quantity.amount, amount > 0, amount < 1_048_576 else { continue }
            report.add(
                self, "`\(quantity.text)` has no unit, and is a number of bytes", at: quantity.node.range, key: quantity.path,
                label: quantity.isBound ? "no job can choose enough to start" : quantity.isLimit ? "no container can start with it" : "it reserves nothing",
                help: "write `\(quantity.text)Mi` for mebibytes")
        }
    }
}
