/// The text is not a valid duration.
struct BadDuration: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "bad-duration", .error, .structure,
            summary: "the value is not a valid duration",
            why: """
                A duration is one or more numbers, each with one of the units `h`, `m`, `s`, `ms`, `us`, and `ns`, without spaces. \
                With days, `min`, or an empty string, the Runner refuses the file.
                """,
            fix: .safe, isRefusal: true, sources: ["time.ParseDuration"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  unhealthy_interval = «"1d"»

                """,
                repaired:
                    """
                    [[runners]]
                      unhealthy_interval = "24h"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  kubernetes.cleanup_resources_timeout = «'5 minutes'»

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "kubernetes"
                      kubernetes.cleanup_resources_timeout = '5m'

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.autoscaler]
                    policy = [{ periods = ["* * * * *"], idle_count = 1, idle_time = «"1 hour 30 min"» }]

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.autoscaler]
                        policy = [{ periods = ["* * * * *"], idle_count = 1, idle_time = "1h30m" }]

                    """),
            Example(
                .config,
                """
                connection_max_age = «""»

                """),
            Example(
                .config,
                """
                [[runners]]
                  unhealthy_interval = "24h"

                """),
            Example(
                .config,
                """
                [[runners]]
                  prepare_timeout = "1h2m3.5s"
                  get_sources_timeout = "0"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .wrongKind(let key, .duration) = problem.kind else { continue }
            let better = problem.node.string.flatMap(Self.repaired)
            report.add(
                self, "`\(key.name)` must be a duration such as \"1h30m\"", at: problem.node.range, key: problem.path,
                label: "the Runner refuses the file",
                help: better.map { "write `\"\($0)\"`" } ?? Self.withUnits(problem.node.string ?? "") ?? "use `h`, `m`, and `s`, in quotes: a number without quotes counts nanoseconds",
                fixes: better.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(problem.node, at: problem.path, with: .string($0)))] } ?? [])
        }
    }

    /// For a number in quotes, which could be of any unit.
    private static func withUnits(_ text: String) -> String? {
        guard let number = UInt32(text) else { return nil }
        return "add a unit: `\"\(number)m\"` for minutes, `\"\(number)s\"` for seconds"
    }

    /// `1d` is `24h`, `1 hour 30 min` is `1h30m`; nil where it stays a guess.
    private static func repaired(_ text: String) -> String? {
        var rest = Substring(text.lowercased().filter { $0 != " " })
        var result = ""
        while !rest.isEmpty {
            let number = rest.prefix { $0.isNumber || $0 == "." }
            rest = rest.dropFirst(number.count)
            let word = rest.prefix { $0.isLetter }
            rest = rest.dropFirst(word.count)
            guard !number.isEmpty, !word.isEmpty else { return nil }
            switch word {
            case "d", "day", "days":
                guard let days = Int32(number) else { return nil }
                result += "\(Int64(days) * 24)h"
            case "h", "hr", "hrs", "hour", "hours": result += number + "h"
            case "m", "min", "mins", "minute", "minutes": result += number + "m"
            case "s", "sec", "secs", "second", "seconds": result += number + "s"
            default: result += number + word
            }
        }
        return GoDuration.nanoseconds(result) == nil ? nil : result
    }
}
