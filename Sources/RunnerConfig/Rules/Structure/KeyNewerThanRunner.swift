/// The target Runner does not have the key yet.
struct KeyNewerThanRunner: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "key-newer-than-runner", .warning, .structure,
            summary: "the key is newer than the target Runner",
            why: """
                Older Runners silently ignore keys that were added later.
                """, sources: ["common/config.go of Runners 9.0 to 19.4"])
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
                  [runners.kubernetes]
                    image = "alpine"
                    [[runners.kubernetes.volumes.«nfs»]]
                      name = "builds"
                      mount_path = "/builds"
                      server = "nfs.acme.dev"
                      path = "/export/builds"

                """, runner: "18.11"),
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
            Example(
                .config,
                """
                connection_max_age = "30m"

                """, runner: "16.9"),
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
