/// The times cannot be read.
struct PeriodsInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "periods-invalid", .error, .machine,
            summary: "the times cannot be read",
            why: """
                Periods of machines and of queuing durations are read when the file is loaded, and the Runner refuses the file over one \
                that it cannot read. Those of an autoscaler's policy are read at every request for a job, which then fails.
                """,
            sources: ["helpers/timeperiod/period.go:15-51", "executors/internal/autoscaler/provider.go:270-287"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    [[runners.machine.autoscaling]]
                      Periods = [«"* * 9-25 * * mon-fri *"»]
                      IdleCount = 5
                      IdleTime = 600

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    [[runners.autoscaler.policy]]
                      periods = [«"working hours"»]
                      idle_count = 5
                      idle_time = "20m"

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

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .badFormat(_, let format) = problem.kind, let text = problem.node.string else { continue }
            switch format {
            case .period where Period(text).withSeconds == nil:
                report.add(
                    self, "the period cannot be read: \(Period(text).problem ?? "")", at: problem.node.range, key: problem.path,
                    label: "the Runner refuses the file", help: "write second, minute, hour, day, month, weekday and year, as in `\"* * 9-17 * * mon-fri *\"`")
            case .policyPeriod where PolicyPeriod(text).withoutSeconds == nil:
                report.add(
                    self, "the period cannot be read: \(PolicyPeriod(text).problem ?? "")", at: problem.node.range, key: problem.path,
                    label: "every request for a job fails", help: "write minute, hour, day, month and weekday, as in `\"* 9-17 * * mon-fri\"`")
            case .period, .policyPeriod, .quantity, .dockerSize, .timeZone, .regularExpression: break
            }
        }
    }
}
