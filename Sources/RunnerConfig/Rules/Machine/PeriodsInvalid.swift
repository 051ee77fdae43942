/// A period is not valid.
struct PeriodsInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "periods-invalid", .error, .machine, also: [.warning],
            summary: "a period is not valid",
            why: """
                The Runner reads the periods of machines and of queuing durations when it loads the file, and refuses the file \
                if one is not valid. It reads the periods of an autoscaler policy at every request for a job, which then fails. \
                For pause pods in Kubernetes it logs a warning.
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
                  [runners.monitoring]
                    [[runners.monitoring.job_queuing_durations]]
                      periods = ["* * 9-17 * * mon-fri *", «"9-17"»]
                      threshold = "30m"

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
                  name = "first"

                [[runners]]
                  name = "second"
                  executor = "kubernetes"
                  [runners.kubernetes.autoscaler]
                    policy = [{ periods = [«"* 9-17 * * mon-fry"»], idle_count = 5 }]

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
                      periods = ["*/5 9-17 * jan-jun 1-5"]
                      idle_count = 5
                      idle_time = "20m"

                """),
        ]
    }

    var concerns: KeyNames { "periods" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .badFormat(_, let format) = problem.kind, let text = problem.node.string else { continue }
            switch format {
            case .period where Period(text).withSeconds == nil:
                report.add(
                    self, "the period is not valid: \(Period(text).problem ?? "")", at: problem.node.range, key: problem.path,
                    label: "the Runner refuses the file", help: "write second, minute, hour, day, month, weekday and year, as in `\"* * 9-17 * * mon-fri *\"`")
            case .policyPeriod where PolicyPeriod(text).withoutSeconds == nil:
                report.add(
                    self, "the period is not valid: \(PolicyPeriod(text).problem ?? "")", at: problem.node.range, key: problem.path,
                    severity: problem.policySeverity, label: problem.policyLabel, help: "write minute, hour, day, month and weekday, as in `\"* 9-17 * * mon-fri\"`")
            case .period, .policyPeriod, .quantity, .dockerSize, .timeZone, .regularExpression: break
            }
        }
    }
}
