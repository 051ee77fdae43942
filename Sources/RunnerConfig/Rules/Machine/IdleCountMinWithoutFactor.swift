/// `IdleCountMin` has no effect.
struct IdleCountMinWithoutFactor: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "idle-count-min-without-factor", .warning, .machine,
            summary: "`IdleCountMin` has no effect",
            why: """
                `IdleCountMin` is only a lower limit for the number that `IdleScaleFactor` results in. Without a factor above 0 the Runner keeps \
                `IdleCount` machines, and never uses `IdleCountMin`.
                """,
            sources: ["executors/docker/machine/idle_limit_strategy.go:117-166"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 10
                    «IdleCountMin» = 2
                    IdleTime = 600

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleScaleFactor = 1.0
                    IdleCountMin = 2
                    IdleCount = 10
                    IdleTime = 600
                    [[runners.machine.autoscaling]]
                      Periods = ["* * 9-17 * * mon-fri *"]
                      IdleScaleFactor = 0.0
                      «IdleCountMin» = 5
                      IdleCount = 20
                      IdleTime = 600

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 10
                    IdleScaleFactor = 1.5
                    IdleCountMin = 2

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 10
                    IdleCountMin = 0

                """),
        ]
    }

    var concerns: KeyNames { "IdleCountMin" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let tables = [MachineTable.schema as TableSchema, MachineAutoscalingTable.schema]
        for entry in config.entries(where: { $0.name == "IdleCountMin" }) where tables.contains(where: { $0 === entry.schema }) {
            guard let count = entry.member.node.integer, count > 0 else { continue }
            guard entry.table.last("IdleScaleFactor")?.node.saysSomething != true else { continue }
            report.add(
                self, "`IdleCountMin` has no effect without `IdleScaleFactor`", at: entry.member.keyRange, key: entry.path,
                help: "set `IdleScaleFactor` above 0, or use `IdleCount`")
        }
    }
}
