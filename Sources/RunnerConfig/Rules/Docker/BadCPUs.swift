/// `cpus` is not a number.
struct BadCPUs: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "bad-cpus", .error, .executors,
            summary: "`cpus` is not a number",
            why: """
                Docker expects a number of processors, as a decimal number or a fraction. Kubernetes units are not understood: jobs fail \
                with `failed to parse 500m as a rational number`.
                """,
            fix: .safe, yields: [Yield("config-other-executor-section", .around)], sources: ["common/config.go:1779-1800"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    cpus = «"500m"»

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "docker"
                      [runners.docker]
                        image = "alpine"
                        cpus = "0.5"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", service_cpus = «"two"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    cpus = "1.5"
                    service_cpus = "1/2"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    cpu_limit = "500m"

                """),
        ]
    }

    var concerns: KeyNames { "cpus service_cpus" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            for key in ["cpus", "service_cpus"] {
                guard let amount = docker.text(key), !amount.text.isEmpty, !amount.isFilledIn, !Self.isNumber(amount.text) else { continue }
                let better = Self.repaired(amount.text)
                report.add(
                    self, "`\(amount.text)` is not a number of processors", at: amount.node.range, key: docker.path(key), label: "every job fails",
                    help: better.map { "write `\"\($0)\"`" } ?? "write a number such as `\"0.5\"` or `\"2\"`",
                    fixes: better.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(amount.node, at: docker.path(key), with: .string($0)))] } ?? [])
            }
        }
    }

    /// As far as Go's `big.Rat` is concerned; what only it reads is left to it.
    private static func isNumber(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2 { return parts.allSatisfy { Int($0) != nil } }
        return Double(text) != nil || text.contains("_") || text.hasPrefix("0")
    }

    /// Kubernetes' `500m` is `0.5`.
    private static func repaired(_ text: String) -> String? {
        guard text.hasSuffix("m"), let thousandths = Int(text.dropLast()), thousandths > 0 else { return nil }
        let fraction = String(String(thousandths % 1000 + 1000).dropFirst())
        let digits = String(fraction.reversed().drop { $0 == "0" }.reversed())
        return digits.isEmpty ? "\(thousandths / 1000)" : "\(thousandths / 1000).\(digits)"
    }
}
