/// The time zone is unknown.
struct TimezoneUnknown: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "timezone-unknown", .error, .machine, also: [.warning],
            summary: "the time zone is unknown",
            why: """
                Time zones have the case-sensitive names of the IANA database: `Europe/Berlin`, `UTC`. Abbreviations such as \
                `PDT` do not work. For machines and queuing durations, the Runner refuses the file. For an autoscaler policy, \
                every request for a job fails; for pause pods in Kubernetes, the Runner logs a warning.
                """,
            fix: [.safe, .unsafe], isRefusal: true, sources: ["helpers/timeperiod/period.go:44-51"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    [[runners.machine.autoscaling]]
                      Periods = ["* * 9-17 * * mon-fri *"]
                      Timezone = «"europe/berlin"»
                      IdleCount = 5
                      IdleTime = 600

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.machine]
                        [[runners.machine.autoscaling]]
                          Periods = ["* * 9-17 * * mon-fri *"]
                          Timezone = "Europe/Berlin"
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
                      timezone = «"Berlin"»
                      idle_count = 5

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.autoscaler]
                        [[runners.autoscaler.policy]]
                          periods = ["* 9-17 * * mon-fri"]
                          timezone = "Europe/Berlin"
                          idle_count = 5

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.monitoring]
                    [[runners.monitoring.job_queuing_durations]]
                      periods = ["* * 9-17 * * mon-fri *"]
                      timezone = «"PDT"»
                      threshold = "30m"

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
                    policy = [{ periods = ["* 9-17 * * mon-fri"], timezone = «"Eastern"», idle_count = 5 }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    [[runners.machine.autoscaling]]
                      Periods = ["* * 9-17 * * mon-fri *"]
                      Timezone = "Europe/Berlin"
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
                      timezone = "UTC"
                      idle_count = 5

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    [[runners.machine.autoscaling]]
                      Periods = ["* * 9-17 * * mon-fri *"]
                      Timezone = ""
                      IdleCount = 5
                      IdleTime = 600
                      [[runners.machine.autoscaling]]
                        Periods = ["* * * * * sat,sun *"]
                        Timezone = "Local"
                        IdleCount = 0
                        IdleTime = 600

                """),
        ]
    }

    var concerns: KeyNames { "timezone" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .badFormat(_, .timeZone) = problem.kind, let text = problem.node.string else { continue }
            let candidates = TimeZoneName(text).suggestions
            let better = candidates.count == 1 ? candidates.first : nil
            // A place alone is a guess, and one that many share is none.
            let safety: Fix.Safety = better?.utf8.count == text.utf8.count ? .safe : .unsafe
            let isPolicy = problem.schema === AutoscalerPolicyTable.schema
            report.add(
                self, "`\(text)` is not a known time zone", at: problem.node.range, key: problem.path, severity: isPolicy ? problem.policySeverity : nil,
                label: isPolicy ? problem.policyLabel : "the Runner refuses the file",
                help: better.map { "write `\"\($0)\"`" }
                    ?? (candidates.isEmpty
                        ? "use a name from the IANA database, such as `Europe/Berlin` or `UTC`"
                        : "write the full name, such as \(candidates.prefix(3).map { "`\($0)`" }.joined(separator: " or "))"),
                fixes: better.map { [Fix("write `\"\($0)\"`", safety, config.replacing(problem.node, at: problem.path, with: .string($0)))] } ?? [])
        }
    }
}
