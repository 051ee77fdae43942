/// This is no duration for Go.
struct BadDuration: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "bad-duration", .error, .structure,
            summary: "this is no duration for Go",
            why: """
                Durations are read by Go: numbers with h, m, s, ms, us or ns, without blanks. Days, `min` and the empty text \
                make the Runner refuse the file.
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

                """),
            Example(
                .config,
                """
                [[runners]]
                  unhealthy_interval = "24h"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .wrongKind(let key, .duration) = problem.kind else { continue }
            let better = problem.node.string.flatMap(Self.repaired)
            report.add(
                self, "`\(key.name)` takes a duration such as \"1h30m\"", at: problem.node.range, key: problem.path,
                label: "the Runner refuses the file",
                help: better.map { "write `\"\($0)\"`" } ?? "use h, m and s; a bare integer would be nanoseconds",
                fixes: better.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(problem.node, at: problem.path, with: .string($0)))] } ?? [])
        }
    }

    /// `1d` is `24h`, `5 min` is `5m`; nil where it stays a guess.
    private static func repaired(_ text: String) -> String? {
        let squeezed = String(text.lowercased().filter { $0 != " " })
        if squeezed.hasSuffix("d"), let days = Int(squeezed.dropLast()) { return "\(days * 24)h" }
        for (ending, unit) in [
            ("minutes", "m"), ("minute", "m"), ("mins", "m"), ("min", "m"), ("seconds", "s"), ("secs", "s"), ("sec", "s"), ("hours", "h"),
            ("hour", "h"), ("", ""),
        ] where squeezed.hasSuffix(ending) {
            let candidate = squeezed.dropLast(ending.count) + unit
            if GoDuration.nanoseconds(String(candidate)) != nil { return String(candidate) }
        }
        return nil
    }
}
