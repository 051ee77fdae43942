/// An autoscaler's policy takes five fields.
struct PolicyPeriodsSevenFields: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "policy-periods-seven-fields", .error, .machine,
            summary: "an autoscaler's policy takes five fields",
            why: """
                Machines have periods of seven fields, from seconds to year; policies of autoscalers have those of crontab: minute, hour, \
                day, month, weekday. With more of them every request for a job fails, and `gitlab-runner lint` does not see it.
                """,
            fix: .safe, sources: ["executors/internal/autoscaler/provider.go:270-287"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    [[runners.autoscaler.policy]]
                      periods = [«"* * 9-17 * * mon-fri *"»]
                      idle_count = 5
                      idle_time = "20m"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.autoscaler]
                        [[runners.autoscaler.policy]]
                          periods = ["* 9-17 * * mon-fri"]
                          idle_count = 5
                          idle_time = "20m"

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
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.autoscaler]
                    [[runners.kubernetes.autoscaler.policy]]
                      periods = [«"* 9-17 * * mon-fri *"»]
                      idle_count = 5

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.kubernetes.autoscaler]
                        [[runners.kubernetes.autoscaler.policy]]
                          periods = ["* 9-17 * * mon-fri"]
                          idle_count = 5

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
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .badFormat(_, .policyPeriod) = problem.kind, let text = problem.node.string, let better = PolicyPeriod(text).withoutSeconds else {
                continue
            }
            report.add(
                self, "a policy's period has five fields, from minutes to weekday, and this has \(PolicyPeriod(text).fields.count)",
                at: problem.node.range, key: problem.path, label: "every request for a job fails", help: "write `\"\(better)\"`",
                fixes: [Fix("write `\"\(better)\"`", .safe, config.replacing(problem.node, at: problem.path, with: .string(better)))])
        }
    }
}
