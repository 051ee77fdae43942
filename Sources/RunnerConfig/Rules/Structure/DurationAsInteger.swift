/// A bare number is nanoseconds here.
struct DurationAsInteger: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "duration-as-integer", .warning, .structure,
            summary: "a bare number is nanoseconds here",
            why: """
                Where Go expects a duration, an integer counts nanoseconds: 120 is over before anything happened.
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

                """),
            Example(
                .config,
                """
                [[runners]]
                  unhealthy_interval = "120s"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries {
            guard let number = entry.member.node.integer, number > 0, number < 1_000_000_000, entry.key.kind == .duration else { continue }
            report.add(
                self, "`\(entry.key.name) = \(number)` is \(number) nanoseconds", at: entry.member.node.range, key: entry.path,
                label: "over before anything happened", help: "write `\"\(number)s\"` for seconds",
                fixes: [Fix("write `\"\(number)s\"`", .safe, config.replacing(entry.member.node, at: entry.path, with: .string("\(number)s")))])
        }
    }
}
