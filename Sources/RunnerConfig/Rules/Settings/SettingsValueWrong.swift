/// A setting has a value that runnercfg cannot use.
struct SettingsValueWrong: SettingsRule {
    var documentation: Documentation {
        Documentation(
            "settings-value-wrong", .error, .settings,
            summary: "a setting has a value that runnercfg cannot use",
            why: """
                A rule, a severity or a version that does not exist would leave a setting without effect, so runnercfg does not \
                start with such a file.
                """,
            fix: .safe, sources: ["docs/settings.md"])
    }

    var examples: [Example] {
        [
            Example(
                .settings,
                """
                select = ["default", «"securty"»]
                fail-on = «"fatal"»

                """,
                repaired:
                    """
                    select = ["default", "security"]
                    fail-on = "fatal"

                    """),
            Example(
                .settings,
                """
                runner-version = «17.5»
                chart-version = «"latest"»

                [severity]
                image-latest = «"critical"»

                «[[overrides]]»
                ignore = ["cache"]

                """),
            Example(
                .settings,
                """
                select = ["default", "security"]
                fail-on = "error"

                """),
            Example(
                .settings,
                """
                runner-version = "17.5"

                [severity]
                image-latest = "warning"
                cache = "info"

                """),
        ]
    }

    func check(_ settings: SettingsFile, _ report: inout Report) {
        for problem in settings.schemaProblems {
            switch problem.kind {
            case .ignoredValue(let key, let kind), .wrongElement(let key, let kind), .wrongKind(let key, let kind), .outOfRange(let key, let kind):
                let isEntry = if case .map = key.kind, problem.path != key.name { true } else { false }
                let words = if case .list = key.kind { key.kind.words } else { kind.words }
                report.add(self, "`\(isEntry ? KeyIndex.lastName(of: problem.path) : key.name)` must be \(words)", at: problem.node.range, key: problem.path, label: "of another type")
            case .unknownKey, .badFormat, .missing, .otherCase, .duplicateByCase, .tooNew, .removed, .deprecated: continue
            }
        }
        for (word, range, path) in settings.selectors where RuleSelector(word) == nil {
            told(word, at: range, path, word.isEmpty ? "an empty text names no rule" : "`\(word)` names neither a rule nor a group of rules", among: RuleSelector.words, "`runnercfg rules` lists the rules", &report)
        }
        for (word, range, path, allowed) in settings.choices where !allowed.contains(word) {
            let list = allowed.map { "`\($0)`" }
            told(word, at: range, path, allowed.contains("info") && !allowed.contains("never") ? "`\(word)` is not a severity" : "`\(word)` is not a value of `\(KeyIndex.lastName(of: path))`", among: allowed, "use " + list.dropLast().joined(separator: ", ") + " or \(list[list.count - 1])", &report)
        }
        for (word, range, path, oldest) in settings.versions {
            if let version = Version(word) {
                guard version < oldest else { continue }
                report.add(self, "`\(word)` is too old", at: range, key: path, label: "the oldest version runnercfg knows is \(oldest)")
            } else {
                report.add(self, word.isEmpty ? "an empty text is not a version" : "`\(word)` is not a version", at: range, key: path, help: "write a version such as \"19.4\" or \"0.53.1\"")
            }
        }
        for (range, path) in settings.emptyPaths {
            report.add(self, "`\(path)` names no file", at: range, key: path, label: "empty", help: "name a file, or remove the line")
        }
        for (range, path) in settings.overridesWithoutPaths {
            report.add(self, "`[[overrides]]` needs `paths`", at: range, key: path, label: "for which files?", help: "add `paths = [\"folder/\"]`")
        }
    }

    private func told(_ word: String, at range: Range<Int>, _ path: String, _ message: String, among words: [String], _ help: String, _ report: inout Report) {
        let near = Spelling.closest(to: word, among: words).first
        let isText = range.count == word.utf8.count + 2
        let fixes = near.map { word in isText && Spelling.isSlip(word, of: word) ? [Fix("write `\(word)`", .safe, Repair([Edit(range, "\"\(word)\"")], paths: [path]))] : [] } ?? []
        report.add(self, message, at: range, key: path, help: near.map { "did you mean `\($0)`?" } ?? help, fixes: fixes)
    }
}
