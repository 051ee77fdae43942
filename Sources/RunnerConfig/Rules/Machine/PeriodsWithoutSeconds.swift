/// A period does not have seven fields.
struct PeriodsWithoutSeconds: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "periods-without-seconds", .error, .machine,
            summary: "a period does not have seven fields",
            why: """
                An entry of `Periods` has seven fields: second, minute, hour, day, month, weekday, year. With five, the second is \
                fixed to 0, and the period ends one second later. With six, the Runner reads the last one as the year.
                """,
            fix: .safe, sources: ["helpers/timeperiod/period.go:15-26"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    [[runners.machine.autoscaling]]
                      Periods = [«"* 9-17 * * mon-fri"»]
                      IdleCount = 5
                      IdleTime = 600

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.machine]
                        [[runners.machine.autoscaling]]
                          Periods = ["* * 9-17 * * mon-fri *"]
                          IdleCount = 5
                          IdleTime = 600

                    """),
            Example(
                .config,
                """
                [[runners]]
                  name = "first"

                [[runners]]
                  name = "second"
                  machine = { autoscaling = [{ Periods = ['* * * * * sat,sun *', «'* * 9-17 * * mon-fri'»], IdleCount = 5, IdleTime = 600 }] }

                """,
                repaired:
                    """
                    [[runners]]
                      name = "first"

                    [[runners]]
                      name = "second"
                      machine = { autoscaling = [{ Periods = ['* * * * * sat,sun *', '* * 9-17 * * mon-fri *'], IdleCount = 5, IdleTime = 600 }] }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.monitoring]
                    [[runners.monitoring.job_queuing_durations]]
                      periods = [«"* 9-17 * * *"»]
                      threshold = "30m"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.monitoring]
                        [[runners.monitoring.job_queuing_durations]]
                          periods = ["* * 9-17 * * * *"]
                          threshold = "30m"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    [[runners.machine.autoscaling]]
                      Periods = ["* * 9-17 * * mon-fri *"]
                      IdleCount = 5
                      IdleTime = 600

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    [[runners.autoscaler.policy]]
                      periods = ["* 9-17 * * mon-fri"]
                      idle_count = 5
                      idle_time = "20m"

                """),
        ]
    }

    var concerns: KeyNames { "periods" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.format == .period }) {
            for node in entry.member.node.elements {
                guard let period = node.string.map(Period.init), let better = period.withSeconds else { continue }
                report.add(
                    self, "a period has seven fields, from second to year, but this one has \(period.fieldCount)", at: node.range, key: entry.path,
                    label: period.problem == nil ? "applies for one second of each minute" : "the Runner reads the last field as the year",
                    help: "write `\"\(better)\"`",
                    fixes: [Fix("write `\"\(better)\"`", .safe, config.replacing(node, at: entry.path, with: .string(better)))])
            }
        }
    }
}
