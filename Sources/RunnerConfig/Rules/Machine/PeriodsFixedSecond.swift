import SourceBytes

/// A period applies for only one second.
struct PeriodsFixedSecond: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "periods-fixed-second", .error, .machine,
            summary: "a period applies for only one second",
            why: """
                The first of seven fields is the second. If it is a number, the period applies for only that second of each \
                matching minute, and `@daily` for one second a day, so the entry has practically no effect.
                """,
            fix: .unsafe, sources: ["helpers/timeperiod/period.go:15-26"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    [[runners.machine.autoscaling]]
                      Periods = [«"0 0 9-17 * * mon-fri *"»]
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
                  [runners.monitoring]
                    job_queuing_durations = [{ periods = [«'30 * 22 * * * *'»], threshold = "30m" }]

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.monitoring]
                        job_queuing_durations = [{ periods = ['* * 22 * * * *'], threshold = "30m" }]

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    [[runners.machine.autoscaling]]
                      Periods = [«"@daily"»]
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
                guard let text = node.string, Period(text).problem == nil, Period(text).isInstant else { continue }
                let fields = text.words
                guard fields.count >= 7 || text.hasPrefix("@") else { continue }
                let better = fields.count >= 7 ? Self.lasting(fields) : nil
                report.add(
                    self, "`\(text)` applies for one second at a time", at: node.range, key: entry.path,
                    label: text.hasPrefix("@") ? "this is a point in time, not a period" : "the first field is the second",
                    help: better.map { "write `\"\($0)\"`" } ?? "write seven fields with `*` as the second, such as `\"* * 9-17 * * mon-fri *\"`",
                    fixes: better.map { [Fix("write `\"\($0)\"`", .unsafe, config.replacing(node, at: entry.path, with: .string($0)))] } ?? [])
            }
        }
    }

    /// All seconds, and all minutes where only the first was named: `0 0 9` is meant for the hour.
    private static func lasting(_ fields: [Substring]) -> String {
        (["*", fields[1] == "0" ? "*" : fields[1]] + fields[2..<7]).joined(separator: " ")
    }
}
