/// Two keys of a table differ only in case.
struct DuplicateKeyByCase: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "duplicate-key-by-case", .warning, .structure,
            summary: "two keys of a table differ only in case",
            why: """
                The Runner ignores case, so both set the same thing. Which of them wins is random and can change with every start.
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
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "ci"
                    [runners.cache.«S3»]
                      BucketLocation = "eu-west-1"

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
                  [runners.kubernetes.pod_labels]
                    Team = "build"
                    team = "build"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .duplicateByCase(let key, let first) = problem.kind else { continue }
            report.add(
                self, "`\(problem.member.key)` sets `\(key.name)` a second time", at: problem.member.keyRange, key: problem.path,
                label: "which of the two the Runner uses is random",
                related: [Related("the first one", at: first)], help: "remove one of them")
        }
    }
}
