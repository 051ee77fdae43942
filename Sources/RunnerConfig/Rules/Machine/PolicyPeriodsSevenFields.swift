/// A period of an autoscaler policy has more than five fields.
struct PolicyPeriodsSevenFields: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "policy-periods-seven-fields", .error, .machine, also: [.warning],
            summary: "a period of an autoscaler policy has more than five fields",
            why: """
                The periods of `[runners.machine]` have seven fields, from second to year. Those of an autoscaler policy have \
                five, as in crontab: minute, hour, day, month, weekday. With more fields, every request for a job fails; for \
                pause pods in Kubernetes the Runner logs a warning. `gitlab-runner lint` does not report it.
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
                  name = "first"

                [[runners]]
                  name = "second"
                  executor = "kubernetes"
                  [runners.kubernetes.autoscaler]
                    policy = [{ periods = ['* * * * sat,sun', «'* * 9-17 * * mon-fri'»], idle_count = 5 }]

                """,
                repaired:
                    """
                    [[runners]]
                      name = "first"

                    [[runners]]
                      name = "second"
                      executor = "kubernetes"
                      [runners.kubernetes.autoscaler]
                        policy = [{ periods = ['* * * * sat,sun', '* 9-17 * * mon-fri'], idle_count = 5 }]

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
                  [runners.machine]
                    [[runners.machine.autoscaling]]
                      Periods = ["* * 9-17 * * mon-fri *"]
                      IdleCount = 5
                      IdleTime = 600

                """),
        ]
    }

    var concerns: KeyNames { "periods" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .badFormat(_, .policyPeriod) = problem.kind, let text = problem.node.string, let better = PolicyPeriod(text).withoutSeconds else {
                continue
            }
            report.add(
                self, "a period of a policy has five fields, from minute to weekday, but this one has \(PolicyPeriod(text).fields.count)",
                at: problem.node.range, key: problem.path, severity: problem.policySeverity, label: problem.policyLabel, help: "write `\"\(better)\"`",
                fixes: [Fix("write `\"\(better)\"`", .safe, config.replacing(problem.node, at: problem.path, with: .string(better)))])
        }
    }
}
