/// Off-peak settings have no effect.
struct OffPeakIgnored: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "off-peak-ignored", .warning, .machine,
            summary: "off-peak settings have no effect",
            why: """
                The OffPeak keys still load, but since Runner 14.0 nothing reads them. Other numbers for certain times are \
                entries of `[[runners.machine.autoscaling]]`, and the last one that matches counts.
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
                    «OffPeakPeriods» = ["* * 0-7 * * mon-fri *"]
                    OffPeakIdleCount = 0
                    OffPeakIdleTime = 600

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 2
                    OffPeakPeriods = []

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners where config.target.runner >= "14.0" {
            guard let machine = runner.machine?.value else { continue }
            let keys = machine.node.members.filter { $0.key.lowercased().hasPrefix("offpeak") && MachineTable.schema.key($0.key) != nil && $0.node.saysSomething }
            guard let first = keys.first else { continue }
            let hasNumbers = keys.contains { $0.key.equalsIgnoringCase("OffPeakIdleCount") || $0.key.equalsIgnoringCase("OffPeakIdleTime") }
            report.add(
                self, "\(keys.count == 1 ? "`\(first.key)` has" : "the OffPeak keys have") had no effect since Runner 14.0", at: first.keyRange,
                key: "\(machine.keyPath).\(first.key)", related: keys.dropFirst().map { Related("no effect either", at: $0.keyRange) },
                help: "use `[[runners.machine.autoscaling]]` with `Periods`, `IdleCount` and `IdleTime`",
                notes: hasNumbers ? [] : ["there is no OffPeakIdleCount or OffPeakIdleTime, so even before 14.0 nothing changed in these times"])
        }
    }
}
