/// A comment names a rule that does not exist.
struct SuppressionUnknownRule: SuppressionRule {
    var documentation: Documentation {
        Documentation(
            "suppression-unknown-rule", .warning, .settings,
            summary: "a comment names a rule that does not exist",
            why: """
                `# runnercfg: ignore[...]` takes the names of rules as `runnercfg rules` lists them. A name that is not one of \
                them silences nothing. Groups of rules, such as `cache` or `security`, belong in the settings.
                """,
            fix: .safe, sources: ["docs/suppressions.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                # runnercfg: ignore[«concurent-below-runners»] one job at a time, on purpose
                concurrent = 1

                """,
                repaired:
                    """
                    # runnercfg: ignore[concurrent-below-runners] one job at a time, on purpose
                    concurrent = 1

                    """),
            Example(
                .values,
                """
                runners:
                  config: |
                    [[runners]] # runnercfg: ignore[«security», wrong-type]
                      executor = "kubernetes"

                """),
            Example(.config, "concurrent = 1 # runnercfg: ignore[concurrent-below-runners]\n"),
            Example(.config, "# the rule concurent-below-runners is ignored by runnercfg: see the wiki\nconcurrent = 1\n"),
        ]
    }

    /// How many names of one comment are told: whoever has more has another kind of problem.
    private static let most = 20

    func check(_ review: SuppressionReview, _ report: inout Report) {
        let known = Set(review.rules)
        for (_, names, _, _) in review.ignoring {
            var told: Set<String> = []
            for name in names where !known.contains(name.text) && told.count < Self.most && told.insert(name.text).inserted {
                let isGroup = RuleSelector(group: name.text) != nil
                let near = Spelling.closest(to: name.text, among: review.rules).first
                let isSlip = near.map { Spelling.isSlip(name.text, of: $0) } ?? false
                report.add(
                    self, isGroup ? "`\(name.text)` is a group of rules, not a rule" : "there is no rule `\(name.text)`", at: name.range, key: "",
                    label: "this silences nothing",
                    help: isGroup ? "name the rules, or use `ignore` in \(SettingsFile.name)" : near.map { "did you mean `\($0)`?" } ?? "`runnercfg rules` lists the rules",
                    fixes: near.map { isSlip && !isGroup ? [Fix("rename it to `\($0)`", .safe, Repair([Edit(name.range, $0)], paths: []))] : [] } ?? [])
            }
        }
    }
}
