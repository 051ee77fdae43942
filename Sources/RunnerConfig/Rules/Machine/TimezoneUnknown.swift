/// There is no such time zone.
struct TimezoneUnknown: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "timezone-unknown", .error, .machine,
            summary: "there is no such time zone",
            why: """
                Time zones go by the names of the IANA database, with every capital as there: `Europe/Berlin`, `UTC`. Abbreviations such as \
                `PDT` are not names. For machines and queuing durations the Runner refuses the file; for an autoscaler's policy every \
                request for a job fails.
                """,
            fix: .safe, isRefusal: true, sources: ["helpers/timeperiod/period.go:44-51"])
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
                      timezone = «"PDT"»
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

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .badFormat(_, .timeZone) = problem.kind, let text = problem.node.string else { continue }
            let better = TimeZoneName(text).suggestion
            let isPolicy = problem.schema === AutoscalerPolicyTable.schema
            report.add(
                self, "there is no time zone `\(text)`", at: problem.node.range, key: problem.path,
                label: isPolicy ? "every request for a job fails" : "the Runner refuses the file",
                help: better.map { "write `\"\($0)\"`" } ?? "use a name of the IANA database, such as `Europe/Berlin` or `UTC`",
                fixes: better.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(problem.node, at: problem.path, with: .string($0)))] } ?? [])
        }
    }
}
