/// A duration without a unit is in nanoseconds.
struct DurationAsInteger: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "duration-as-integer", .warning, .structure,
            summary: "a duration without a unit is in nanoseconds",
            why: """
                The Runner reads a duration without a unit as nanoseconds, so 120 is practically zero.
                """,
            fix: .safe, yields: ["policy-idle-time-tiny"], sources: ["time.Duration"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  unhealthy_interval = «120»

                """,
                repaired:
                    """
                    [[runners]]
                      unhealthy_interval = "120s"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  autoscaler = { plugin = "aws", update_interval = «1_800» }

                """,
                repaired:
                    """
                    [[runners]]
                      autoscaler = { plugin = "aws", update_interval = "1800s" }

                    """),
            Example(
                .config,
                """
                connection_max_age = «3_600_000»

                """),
            Example(
                .config,
                """
                [[runners]]
                  unhealthy_interval = "120s"

                """),
            Example(
                .config,
                """
                connection_max_age = -1

                [[runners]]
                  unhealthy_interval = 60_000_000_000

                """),
            Example(
                .config,
                """
                check_interval = 3

                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    poll_timeout = 360

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.kind == .duration }) {
            guard let number = entry.member.node.integer, number > 0, number < Self.tenthOfSecond else { continue }
            // More than a day may have been meant in another unit.
            let isSeconds = number <= 86_400
            report.add(
                self, "`\(entry.key.name) = \(number)` is \(number) nanoseconds", at: entry.member.node.range, key: entry.path,
                label: "practically zero", help: isSeconds ? "write `\"\(number)s\"` for seconds" : "add a unit, in quotes: `\"90s\"`, `\"1h30m\"`",
                fixes: isSeconds ? [Fix("write `\"\(number)s\"`", .safe, config.replacing(entry.member.node, at: entry.path, with: .string("\(number)s")))] : [])
        }
    }

    /// In nanoseconds: as much and more can be meant.
    private static let tenthOfSecond: Int64 = 100_000_000
}
