/// Many machines may be created at the same moment.
struct MachineGrowthUnlimited: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "machine-max-growth-unlimited", .info, .machine,
            summary: "many machines may be created at the same moment",
            why: """
                Without `MaxGrowthRate` the Runner creates all missing machines at once. With a high `IdleCount`, the cloud may \
                respond that its rate limit is exceeded, and many machines fail to be created.
                """,
            sources: ["executors/docker/machine/idle_limit_strategy.go:91-102"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = «100»
                    IdleTime = 600

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 1
                    IdleTime = 600
                    MaxGrowthRate = 0
                    [[runners.machine.autoscaling]]
                      Periods = ["* * 9-17 * * mon-fri *"]
                      IdleCount = «60»
                      IdleTime = 600

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 100
                    IdleTime = 600
                    MaxGrowthRate = 10

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 5
                    IdleTime = 600

                """),
        ]
    }

    var concerns: KeyNames { "IdleCount" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let machine = runner.machine?.value, (machine.maxGrowthRate?.value ?? 0) <= 0 else { continue }
            let counts = ([machine.idleCount] + (machine.autoscaling?.value ?? []).map(\.idleCount)).compactMap { $0 }
            guard let most = counts.max(by: { $0.value < $1.value }), most.value >= 20 else { continue }
            report.add(
                self, "up to \(most.value) machines may be created at the same moment", at: most.range, key: most.path,
                label: "the cloud may reject some of them", help: "set `MaxGrowthRate`, such as `MaxGrowthRate = 10`")
        }
    }
}
