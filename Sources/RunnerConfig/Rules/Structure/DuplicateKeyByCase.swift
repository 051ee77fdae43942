/// Two keys of a table differ only in case.
struct DuplicateKeyByCase: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "duplicate-key-by-case", .warning, .structure,
            summary: "two keys of a table differ only in case",
            why: """
                Both set the same thing, and at every start it is random which one is used.
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
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                  [runners.«Docker»]
                    privileged = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  limit = 4

                [[runners]]
                  Limit = 8

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = "alpine"
                    [runners.kubernetes.pod_labels]
                      team = "ci"
                      Team = "platform"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            // Of `runners` TOML makes two tables or lists: that is told as a wrong case.
            guard case .duplicateByCase(_, let first) = problem.kind, problem.path != "runners" else { continue }
            report.add(
                self, "`\(problem.member.key)` and `\(config.text.text(first))` are the same key", at: problem.member.keyRange, key: problem.path,
                label: "it is random which one is used",
                related: [Related("the first one", at: first)], help: "keep one of them")
        }
    }
}
