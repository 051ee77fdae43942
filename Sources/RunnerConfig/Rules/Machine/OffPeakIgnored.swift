/// Off-peak settings have no effect.
struct OffPeakIgnored: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "off-peak-ignored", .warning, .machine,
            summary: "off-peak settings have no effect",
            why: """
                The Runner still accepts the OffPeak keys, but has not used them since 14.0. To keep a different number of idle \
                machines at certain times, use entries of `[[runners.machine.autoscaling]]`: the last one that matches applies.
                """,
            sources: ["common/config.go:2300-2306"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 2
                    «OffPeakPeriods» = ["* * 0-7,19-23 * * mon-fri *"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  name = "first"

                [[runners]]
                  name = "second"
                  machine = { IdleCount = 2, «OffPeakTimezone» = "Europe/Berlin", OffPeakIdleCount = 0, OffPeakIdleTime = 600 }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 2
                    [[runners.machine.autoscaling]]
                      Periods = ["* * 0-7,19-23 * * mon-fri *"]
                      IdleCount = 0
                      IdleTime = 600

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 2
                    OffPeakTimezone = ""
                    OffPeakIdleCount = 0

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 2
                    OffPeakPeriods = ["* * 0-7,19-23 * * mon-fri *"]
                    OffPeakIdleCount = 1

                """, runner: "13.12.0"),
        ]
    }

    var concerns: KeyNames { "OffPeakPeriods OffPeakTimezone OffPeakIdleCount OffPeakIdleTime" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners where config.target.runner >= "14.0" {
            guard let machine = runner.machine?.value else { continue }
            let keys = machine.node.members.filter { $0.key.lowercased().hasPrefix("offpeak") && MachineTable.schema.key($0.key) != nil && $0.node.saysSomething }
            guard let first = keys.first else { continue }
            report.add(
                self, "\(keys.count == 1 ? "`\(first.key)` has" : "the OffPeak keys have") had no effect since Runner 14.0", at: first.keyRange,
                key: "\(machine.keyPath).\(first.key)", related: keys.dropFirst().map { Related("no effect either", at: $0.keyRange) },
                help: "use `[[runners.machine.autoscaling]]` with `Periods`, `IdleCount` and `IdleTime`")
        }
    }
}
