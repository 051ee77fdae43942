/// The `limit` of a runner is never reached.
struct LimitAboveConcurrent: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "limit-above-concurrent", .warning, .global,
            summary: "the `limit` of a runner is never reached",
            why: """
                `concurrent` is the maximum number of jobs for all runners in the file together, so a higher `limit` has no effect.
                """,
            sources: ["commands/builds_helper.go:118-131"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 4

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"
                  limit = «10»

                """),
            Example(
                .config,
                """
                concurrent = 4
                runners = [{ name = "a", limit = 4 }, { name = "b", limit = «5» }]

                """),
            Example(
                .config,
                """
                concurrent = 4

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"
                  limit = 4

                """),
            Example(
                .config,
                """
                concurrent = 4

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"
                  limit = 0

                """),
            Example(
                .config,
                """
                concurrent = 4

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "docker+machine"
                  limit = 10

                """),
        ]
    }

    var concerns: KeyNames { "limit" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard config.origin == .file, let concurrent = config.global.concurrent else { return }
        for runner in config.runners {
            // There `limit` caps the machines, and idle ones count.
            guard !["docker+machine", "docker-ssh+machine"].contains(runner.executor?.value ?? ""), runner.machine == nil else { continue }
            guard let limit = runner.limit, limit.value > concurrent.value, concurrent.value > 0 else { continue }
            report.add(
                self, "`limit = \(limit.value)` is never reached: `concurrent` is \(concurrent.value)", at: limit.range, key: limit.path,
                related: [Related("the maximum for all runners together", at: concurrent.statement)], help: "raise `concurrent`, or lower `limit`")
        }
    }
}
