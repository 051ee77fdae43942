/// The settings contain a key that runnercfg does not know.
struct SettingsUnknownKey: SettingsRule {
    var documentation: Documentation {
        Documentation(
            "settings-unknown-key", .error, .settings,
            summary: "the settings contain a key that runnercfg does not know",
            why: """
                A misspelt key would leave a setting without effect, so runnercfg does not start with such a file. \
                `runnercfg explain settings` lists all keys.
                """,
            fix: .safe, sources: ["docs/settings.md"])
    }

    var examples: [Example] {
        [
            Example(
                .settings,
                """
                «runner_version» = "17.5"

                """,
                repaired:
                    """
                    runner-version = "17.5"

                    """),
            Example(
                .settings,
                """
                [[overrides]]
                paths = ["legacy/"]
                «chart» = "0.42.1"

                """),
            Example(
                .settings,
                """
                runner-version = "17.5"

                """),
            Example(
                .settings,
                """
                [[overrides]]
                paths = ["legacy/"]
                chart-version = "0.42.1"

                """),
        ]
    }

    func check(_ settings: SettingsFile, _ report: inout Report) {
        for problem in settings.schemaProblems {
            guard case .unknownKey = problem.kind else { continue }
            let key = problem.member.key
            let names = problem.schema.keys.map(\.name)
            let near = Spelling.closest(to: key, among: names).first
            let isFree = near.map { problem.table[$0] == nil && Spelling.isSlip(key, of: $0) } ?? false
            report.add(
                self, "`\(key)` is not a setting", at: problem.member.keyRange, key: problem.path, label: "runnercfg does not know this key",
                help: near.map { "did you mean `\($0)`?" } ?? "the settings\(problem.tablePath.isEmpty ? "" : " here") are " + names.map { "`\($0)`" }.joined(separator: ", "),
                fixes: near.map { isFree ? [Fix("rename it to `\($0)`", .safe, Repair([Edit(problem.member.keyRange, $0)], paths: [problem.path]))] : [] } ?? [])
        }
    }
}
