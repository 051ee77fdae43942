/// A negative `limit` means no limit.
struct NegativeLimit: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "negative-limit", .warning, .global, also: [.info],
            summary: "a negative `limit` means no limit",
            why: """
                The Runner treats any `limit` below 1 as no limit, so -1 does not keep the runner from running jobs.
                """,
            sources: ["commands/builds_helper.go:118-131"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  limit = «-1»

                """),
            Example(
                .config,
                """
                runners = [{ name = "a", limit = 2 }, { name = "b", limit = «-5» }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker+machine"
                  limit = «0»
                  [runners.machine]
                    IdleCount = 1

                """),
            Example(
                .config,
                """
                [[runners]]
                  limit = 0

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler.scale_throttle]
                    limit = -1

                """),
        ]
    }

    var concerns: KeyNames { "limit" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let limit = runner.limit, limit.value < 1 else { continue }
            let hasMachines = runner.executor?.value == "docker+machine"
            guard limit.value < 0 || hasMachines else { continue }
            report.add(
                self, "`limit = \(limit.value)` means no limit", at: limit.range, key: limit.path, severity: limit.value < 0 ? nil : .info,
                label: hasMachines ? "there may be any number of machines" : "the runner may run any number of jobs",
                help: "write a number above 0\(limit.value < 0 ? ", or remove it; to stop a runner, pause it in GitLab" : " to limit the costs")")
        }
    }
}
