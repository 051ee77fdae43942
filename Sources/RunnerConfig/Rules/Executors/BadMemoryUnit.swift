/// This is no size for Docker.
struct BadMemoryUnit: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "bad-memory-unit", .error, .executors,
            summary: "this is no size for Docker",
            why: """
                Docker writes sizes as a number with b, k, m, g, t or p behind it; each unit is 1024 of the one before. Over a size it \
                cannot read, such as `512Mi` or `-1`, the whole Runner process ends as soon as a job starts.
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
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .badFormat(_, .dockerSize) = problem.kind, let text = problem.node.string else { continue }
            let better = Self.repaired(text)
            report.add(
                self, "`\(text)` is no size for Docker", at: problem.node.range, key: problem.path, label: "the Runner ends when a job starts",
                help: better.map { "write `\"\($0)\"`" } ?? "write a number with k, m or g, as in `\"512m\"`",
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
