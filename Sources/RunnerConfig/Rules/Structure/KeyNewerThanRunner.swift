/// The targeted Runner does not know the key yet.
struct KeyNewerThanRunner: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "key-newer-than-runner", .warning, .structure,
            summary: "the targeted Runner does not know the key yet",
            why: """
                Older Runners ignore keys that came later, without a word.
                """)
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "ci"
                      «RoleARN» = "arn:aws:iam::123456789012:role/ci"

                """, runner: "17.0"),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "ci"
                      RoleARN = "arn:aws:iam::123456789012:role/ci"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard case .tooNew(let key) = problem.kind, let since = key.since else { continue }
            report.add(
                self, "`\(key.name)` is new in Runner \(since)", at: problem.member.keyRange, key: problem.path,
                label: "Runner \(config.target.runner) ignores it", help: "update the Runner, or remove the key")
        }
    }
}
