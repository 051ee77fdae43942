/// Two keys of a table differ only in capitals.
struct DuplicateKeyByCase: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "duplicate-key-by-case", .warning, .structure,
            summary: "two keys of a table differ only in capitals",
            why: """
                Both land in one setting, and which one is left is a matter of chance at every start.
                """,
            sources: ["BurntSushi/toml v1.6.0"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  limit = 4
                  «Limit» = 8

                """),
            Example(
                .config,
                """
                [[runners]]
                  limit = 4

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .duplicateByCase(let key, let first) = problem.kind else { continue }
            report.add(
                self, "`\(problem.member.key)` is `\(key.name)` again", at: problem.member.keyRange, key: problem.path,
                label: "which one counts is left to chance",
                related: [Related("the first one", at: first)], help: "remove one of them")
        }
    }
}
