/// A memory size is not one that Docker can read.
struct BadMemoryUnit: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "bad-memory-unit", .error, .executors,
            summary: "Docker cannot read this memory size",
            why: """
                Docker takes a number followed by b, k, m, g, t or p; each unit is 1024 times the one before. If a size cannot be read, \
                as with `512Mi` or `-1`, the whole Runner process exits when a job starts.
                """,
            fix: .safe, sources: ["common/config.go:1802-1812"])
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
                  docker = { image = "alpine", service_memory = «'2Gi'» }

                """,
                repaired:
                    """
                    [[runners]]
                      docker = { image = "alpine", service_memory = '2g' }

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

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                    memory = ""
                    memory_swap = "2GiB"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    memory_limit = "512Mi"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .badFormat(_, .dockerSize) = problem.kind, let text = problem.node.string else { continue }
            let better = Self.repaired(text)
            report.add(
                self, "`\(text)` is not a valid memory size for Docker", at: problem.node.range, key: problem.path, label: "the Runner exits when a job starts",
                help: better.map { "write `\"\($0)\"`" } ?? "write a number followed by `k`, `m` or `g`, such as `\"512m\"`",
                fixes: better.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(problem.node, at: problem.path, with: .string($0)))] } ?? [])
        }
    }

    /// Kubernetes' `512Mi` is Docker's `512m`.
    private static func repaired(_ text: String) -> String? {
        guard text.hasSuffix("i") else { return nil }
        let candidate = text.dropLast().lowercased()
        return DockerSize(candidate).bytes == nil ? nil : candidate
    }
}
