import SourceBytes

/// A period applies for only one minute.
struct PeriodOfOneMinute: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "period-of-one-minute", .warning, .machine,
            summary: "a period applies for only one minute",
            why: """
                A number in the minute field is not the start of a period. It limits the period to that minute: `30 8-18 * * *` \
                applies from 8:30 to 8:31, from 9:30 to 9:31, and so on. For the rest of the hour, the entry does not apply.
                """,
            fix: .unsafe, sources: ["helpers/timeperiod/period.go:15-26", "executors/internal/autoscaler/provider.go:270-287"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    [[runners.autoscaler.policy]]
                      periods = [«"30 8-18 * * mon-fri"»]
                      idle_count = 5
                      idle_time = "20m"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.autoscaler]
                        [[runners.autoscaler.policy]]
                          periods = ["* 8-18 * * mon-fri"]
                          idle_count = 5
                          idle_time = "20m"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  machine = { autoscaling = [{ Periods = [«'* 0 7 * * mon-fri *'»], IdleCount = 5, IdleTime = 600 }] }

                """,
                repaired:
                    """
                    [[runners]]
                      machine = { autoscaling = [{ Periods = ['* * 7 * * mon-fri *'], IdleCount = 5, IdleTime = 600 }] }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    [[runners.autoscaler.policy]]
                      periods = ["30-59 8 * * mon-fri", "* 9-18 * * mon-fri"]
                      idle_count = 5
                      idle_time = "20m"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    [[runners.machine.autoscaling]]
                      Periods = ["* * 8-18 * * mon-fri *"]
                      IdleCount = 5
                      IdleTime = 600

                """),
        ]
    }

    var concerns: KeyNames { "periods" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.format == .period || $0.format == .policyPeriod }) {
            let isPolicy = entry.key.format == .policyPeriod
            for node in entry.member.node.elements {
                guard let text = node.string, isPolicy ? PolicyPeriod(text).problem == nil : Period(text).problem == nil && !Period(text).isInstant else { continue }
                var fields = text.words
                let minute = isPolicy ? 0 : 1
                guard fields.count == (isPolicy ? 5 : 7), fields[minute].allSatisfy(\.isNumber) else { continue }
                fields[minute] = "*"
                let better = fields.joined(separator: " ")
                report.add(
                    self, "`\(text)` applies for one minute at a time", at: node.range, key: entry.path, label: "the minute is fixed",
                    help: "for the whole hour, write `\"\(better)\"`",
                    fixes: [Fix("write `\"\(better)\"`", .unsafe, config.replacing(node, at: entry.path, with: .string(better)))])
            }
        }
    }
}
