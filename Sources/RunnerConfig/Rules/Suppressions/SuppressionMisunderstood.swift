/// A comment for runnercfg cannot be read.
struct SuppressionMisunderstood: SuppressionRule {
    var documentation: Documentation {
        Documentation(
            "suppression-misunderstood", .warning, .settings,
            summary: "a comment for runnercfg cannot be read",
            why: """
                A comment silences rules as `# runnercfg: ignore[rule, rule] reason`, or in the comments at the top of a file as \
                `# runnercfg: ignore-file[rule] reason`. Anything else silences nothing.
                """,
            fix: .safe, sources: ["docs/suppressions.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                # runnercfg: «disable[unknown-key]» for the exporter
                exporter = 1

                """,
                repaired:
                    """
                    # runnercfg: ignore[unknown-key] for the exporter
                    exporter = 1

                    """),
            Example(
                .config,
                """
                exporter = 1 # runnercfg: «ignore(unknown-key)»

                """,
                repaired:
                    """
                    exporter = 1 # runnercfg: ignore[unknown-key]

                    """),
            Example(
                .values,
                """
                concurrent: 4
                # runnercfg: «ignore-file[unknown-chart-value]»
                exporter: 1 # runnercfg: «ignore»

                """),
            Example(.config, "concurrent = 4 # runnercfg: the exporter wants it so\n"),
            Example(.config, "name = \"# runnercfg: disable[x]\"\n"),
        ]
    }

    func check(_ review: SuppressionReview, _ report: inout Report) {
        for directive in review.suppressions.directives {
            guard case .misunderstood(let why) = directive.content else { continue }
            let (message, help, fix) = words(why, directive)
            report.add(self, message, at: directive.place, key: "", label: "this silences nothing", help: help, fixes: fix.map { [$0] } ?? [])
        }
    }

    private func words(_ why: Directive.Misunderstanding, _ directive: Directive) -> (message: String, help: String, fix: Fix?) {
        let start = directive.place.lowerBound
        switch why {
        case .word(let word, let meant):
            let edit = Edit(start..<start + word.utf8.count, meant)
            return ("`\(word)` is not a word that runnercfg knows", "did you mean `\(meant)[...]`?", Fix("rename it to `\(meant)`", .safe, Repair([edit], paths: [])))
        case .noRules(let word): return ("`\(word)` names no rule", "name the rules in brackets: `\(word)[rule, rule] reason`", nil)
        case .parentheses(let range):
            let edits = [Edit(range.lowerBound..<range.lowerBound + 1, "["), Edit(range.upperBound - 1..<range.upperBound, "]")]
            return ("the names of rules belong in brackets", "write `[...]` instead of `(...)`", Fix("write brackets", .safe, Repair(edits, paths: [])))
        case .notAtTop:
            return ("`ignore-file` only counts in the comments at the top of a file", "move it to the top, or use `ignore` for what stands below it", nil)
        }
    }
}
