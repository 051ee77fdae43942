/// Docker cannot read this size.
struct BadMemoryUnit: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "bad-memory-unit", .error, .executors,
            summary: "Docker cannot read this size",
            why: """
                A Docker size is a number followed by b, k, m, g, t or p, and each unit is 1024 times the one before it. With an \
                invalid size such as `512Mi` or `-1`, the whole Runner process exits as soon as a job starts.
                """,
            fix: .safe, yields: [Yield("config-other-executor-section", .around)], sources: ["common/config.go:1802-1812"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                    memory = «"512Mi"»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.docker]
                        image = "alpine"
                        memory = "512m"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", service_memory = «'1.5 Gi'» }

                """,
                repaired:
                    """
                    [[runners]]
                      docker = { image = "alpine", service_memory = '1.5g' }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                    memory_swap = «"-1"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                    memory = "512m"
                    memory_reservation = "1.5 GB"
                    memory_swap = "2GiB"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    memory_limit = "512Mi" # Kubernetes has units of its own

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.docker] # nothing reads this table
                    memory = "512Mi"

                """),
        ]
    }

    var concerns: KeyNames { "memory memory_swap memory_reservation service_memory service_memory_swap service_memory_reservation" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .badFormat(_, .dockerSize) = problem.kind, let text = problem.node.string else { continue }
            let better = Self.repaired(text)
            report.add(
                self, "`\(text)` is not a valid Docker size", at: problem.node.range, key: problem.path, label: "the Runner exits when a job starts",
                help: better.map { "write `\"\($0)\"`" }
                    ?? (text.hasPrefix("-") ? "remove it to use Docker's default, or write a size such as `\"2g\"`" : "write a number with k, m or g, such as `\"512m\"`"),
                fixes: better.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(problem.node, at: problem.path, with: .string($0)))] } ?? [])
        }
    }

    /// Kubernetes' `512Mi` is Docker's `512m`.
    private static func repaired(_ text: String) -> String? {
        guard text.lowercased().hasSuffix("i") else { return nil }
        let candidate = text.dropLast().lowercased()
        guard DockerSize(candidate).bytes != nil else { return nil }
        return candidate.filter { $0 != " " }
    }
}
