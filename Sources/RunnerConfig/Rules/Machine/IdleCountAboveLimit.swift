/// `IdleCount` is higher than the maximum number of machines.
struct IdleCountAboveLimit: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "idle-count-above-limit", .info, .machine,
            summary: "`IdleCount` is higher than the maximum number of machines",
            why: """
                With docker+machine, `limit` is the maximum number of machines of the runner, including idle ones, so a higher \
                `IdleCount` is never reached.
                """,
            sources: ["executors/docker/machine/idle_limit_strategy.go:104-113"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  limit = 4
                  [runners.machine]
                    IdleCount = «10»
                    IdleTime = 600

                """),
            Example(
                .config,
                """
                [[runners]]
                  limit = 10
                  [runners.machine]
                    IdleCount = 2
                    IdleTime = 600
                    [[runners.machine.autoscaling]]
                      Periods = ["* * 9-17 * * mon-fri *"]
                      IdleCount = «20»
                      IdleTime = 600

                """),
            Example(
                .config,
                """
                [[runners]]
                  limit = 10
                  [runners.machine]
                    IdleCount = 10
                    IdleTime = 600

                """),
            Example(
                .config,
                """
                [[runners]]
                  limit = 0
                  [runners.machine]
                    IdleCount = 10
                    IdleTime = 600

                """),
        ]
    }

    var concerns: KeyNames { "IdleCount" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let machine = runner.machine?.value, let limit = runner.limit, limit.value > 0 else { continue }
            let counts = [machine.idleCount] + (machine.autoscaling?.value ?? []).map(\.idleCount)
            for case let count? in counts where count.value > limit.value {
                report.add(
                    self, "`IdleCount = \(count.value)` is never reached: `limit` is \(limit.value)", at: count.range, key: count.path,
                    related: [Related("the maximum number of machines", at: limit.statement)], help: "raise `limit`, or lower `IdleCount`")
            }
        }
    }
}
