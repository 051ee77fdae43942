/// An entry of `[[runners.machine.autoscaling]]` resets a number to 0.
struct AutoscalingResetsIdle: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "autoscaling-resets-idle", .info, .machine,
            summary: "an entry of `[[runners.machine.autoscaling]]` resets a number to 0",
            why: """
                While an entry of `[[runners.machine.autoscaling]]` applies, it replaces `IdleCount`, `IdleTime`, \
                `IdleScaleFactor` and `IdleCountMin` of `[runners.machine]` all at once. Anything the entry does not set is 0, \
                not the number in `[runners.machine]`: without `IdleTime`, idle machines are removed immediately.
                """,
            fix: .unsafe, sources: ["common/config.go:2224-2258"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 1
                    IdleTime = 600
                    «[[runners.machine.autoscaling]]»
                      Periods = ["* * 9-17 * * mon-fri *"]
                      IdleCount = 20

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.machine]
                        IdleCount = 1
                        IdleTime = 600
                        [[runners.machine.autoscaling]]
                          Periods = ["* * 9-17 * * mon-fri *"]
                          IdleCount = 20
                          IdleTime = 600

                    """),
            Example(
                .config,
                """
                [[runners]]
                  machine = { IdleCount = 5, IdleTime = 600, autoscaling = [«{ Periods = ["* * * * * sat,sun *"], IdleTime = 60 }»] }

                """,
                repaired:
                    """
                    [[runners]]
                      machine = { IdleCount = 5, IdleTime = 600, autoscaling = [{ Periods = ["* * * * * sat,sun *"], IdleTime = 60, IdleCount = 5 }] }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCount = 1
                    IdleTime = 600
                    [[runners.machine.autoscaling]]
                      Periods = ["* * 9-17 * * mon-fri *"]
                      IdleCount = 20
                      IdleTime = 1800

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    IdleCountMin = 5
                    [[runners.machine.autoscaling]]
                      Periods = ["* * 9-17 * * mon-fri *"]
                      IdleCount = 20
                      IdleTime = 1800

                """),
        ]
    }

    var concerns: KeyNames { "autoscaling" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let machine = runner.machine?.value, let entries = machine.autoscaling else { continue }
            for (index, entry) in entries.value.enumerated() where !entry.node.range.isEmpty {
                let lost = Self.lost(from: machine, in: entry)
                guard let first = lost.first else { continue }
                let path = "\(machine.keyPath).autoscaling[\(index)]"
                let names = lost.map { "`\($0.key)`" }.joined(separator: " and ")
                let repair = lost.dropFirst().reduce(adding(first, to: path, in: config)) { $0.and(adding($1, to: path, in: config)) }
                report.add(
                    self, "this entry sets \(names) to 0", at: entry.node.range, key: path, label: "an entry does not inherit from `[runners.machine]`",
                    related: lost.map { Related("ignored while the entry applies", at: $0.statement) }, help: "set \(names) in the entry as well",
                    fixes: [Fix("set \(names) in the entry", .unsafe, repair)])
            }
        }
    }

    private func adding(_ member: Member, to path: String, in config: ConfigFile) -> Repair {
        guard let number = member.node.integer else { return .none }
        return config.adding(member.key, .integer(number), toTableAt: path)
    }

    /// The numbers above zero that an entry does not repeat. `IdleCountMin` says nothing without a factor.
    private static func lost(from machine: Machine, in entry: MachineAutoscaling) -> [Member] {
        let hasFactor = entry.member("IdleScaleFactor")?.node.saysSomething == true
        return (["IdleCount", "IdleTime", "IdleScaleFactor"] + (hasFactor ? ["IdleCountMin"] : [])).compactMap { name in
            guard let member = machine.member(name), member.node.saysSomething, entry.member(name) == nil else { return nil }
            return member
        }
    }
}
