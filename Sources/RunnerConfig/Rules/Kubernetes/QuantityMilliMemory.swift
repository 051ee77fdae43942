/// Memory is specified in thousandths of a byte.
struct QuantityMilliMemory: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "quantity-milli-memory", .error, .kubernetes, also: [.warning],
            summary: "memory is specified in thousandths of a byte",
            why: """
                In Kubernetes `m` is a thousandth: half a processor is `500m`, but `512m` of memory is half a byte. No container starts \
                with such a limit, and such a request reserves nothing. Docker's `m` is Kubernetes' `Mi`.
                """,
            fix: .unsafe, yields: [Yield("config-other-executor-section", .around)], sources: ["executors/kubernetes/util.go:390-425"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    memory_limit = «"512m"»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.kubernetes]
                        memory_limit = "512Mi"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", helper_memory_request = «'256m'» }

                """,
                repaired:
                    """
                    [[runners]]
                      kubernetes = { image = "alpine", helper_memory_request = '256Mi' }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    memory_limit = "512M"
                    cpu_limit = "500m"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    memory = "512m"

                """),
        ]
    }

    var concerns: KeyNames { "kubernetes" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.format == .quantity && !BadQuantity.isProcessor($0) }) {
            let node = entry.member.node
            guard let text = node.string, text.hasSuffix("m"), let amount = Quantity(text).amount, amount > 0 else { continue }
            let better = String(text.dropLast() + "Mi")
            let bytes = amount == 0.5 ? "half a byte" : amount < 1 ? "less than a byte" : amount == 1 ? "one byte" : "a few bytes"
            let isLimit = entry.key.name.hasSuffix("memory_limit")
            report.add(
                self, "`\(text)` is \(bytes): `m` means thousandths", at: node.range, key: entry.path, severity: isLimit ? nil : .warning,
                label: isLimit ? "no container can start with it" : "it reserves nothing", help: "write `\"\(better)\"` for mebibytes",
                fixes: [Fix("write `\"\(better)\"`", .unsafe, config.replacing(node, at: entry.path, with: .string(better)))])
        }
    }
}
