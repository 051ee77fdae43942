/// The times hold only for a second of each minute.
struct PeriodsWithoutSeconds: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "periods-without-seconds", .error, .machine,
            summary: "the times hold only for a second of each minute",
            why: """
                `Periods` has seven fields: second, minute, hour, day, month, weekday, year. With five the seconds are fixed \
                to 0, and the period is over a second later; with six the last one is taken for the year.
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
                  [runners.monitoring]
                    [[runners.monitoring.job_queuing_durations]]
                      periods = [«"* 9-17 * * mon-fri *"»]
                      threshold = "5m"
                      jobs_running_for_project = ".*"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.monitoring]
                        [[runners.monitoring.job_queuing_durations]]
                          periods = ["* * 9-17 * * mon-fri *"]
                          threshold = "5m"
                          jobs_running_for_project = ".*"

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

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries where entry.key.format == .period {
            for node in entry.member.node.elements {
                guard let period = node.string.map(Period.init), let better = period.withSeconds else { continue }
                report.add(
                    self, "a period has seven fields, from seconds to year, and this has \(period.fieldCount)", at: node.range, key: entry.path,
                    label: period.problem == nil ? "active for one second of each minute" : "the last field is taken for the year",
                    help: "write `\"\(better)\"`",
                    fixes: [Fix("write `\"\(better)\"`", .safe, config.replacing(node, at: entry.path, with: .string(better)))])
            }
        }
    }
}
