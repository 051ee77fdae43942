/// A duration is a number without a unit.
struct DurationAsInteger: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "duration-as-integer", .warning, .structure,
            summary: "a duration without a unit counts nanoseconds",
            why: """
                Where the Runner expects a duration, it reads an integer as nanoseconds: 120 is practically zero.
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
                  docker = { image = "alpine" }
                  autoscaler = { plugin = "aws", update_interval = «30» }

                """,
                repaired:
                    """
                    [[runners]]
                      docker = { image = "alpine" }
                      autoscaler = { plugin = "aws", update_interval = "30s" }

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
                [[runners]]
                  [runners.kubernetes]
                    poll_timeout = 180

                """),
            Example(
                .config,
                """
                [[runners]]
                  unhealthy_interval = 120_000_000_000

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries {
            guard let number = entry.member.node.integer, number > 0, number < 1_000_000_000, entry.key.kind == .duration else { continue }
            report.add(
                self, "`\(entry.key.name) = \(number)` is \(number) nanoseconds", at: entry.member.node.range, key: entry.path,
                label: "practically zero", help: "write `\"\(number)s\"` for seconds",
                fixes: [Fix("write `\"\(number)s\"`", .safe, config.replacing(entry.member.node, at: entry.path, with: .string("\(number)s")))])
        }
    }
}
