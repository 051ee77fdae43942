/// A key of the store is in `[runners.cache]`.
struct FlatCacheKeys: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "flat-cache-keys", .error, .cache,
            summary: "a key of the store is in `[runners.cache]`",
            why: """
                Up to Runner 11, the keys of the S3 store were in `[runners.cache]` itself. Since 12.0 the Runner ignores them \
                there and reads only `[runners.cache.s3]`.
                """,
            sources: ["Runner 12.0"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    «ServerAddress» = "s3.amazonaws.com"
                    [runners.cache.s3]
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "s3.amazonaws.com"
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    «BucketLocation» = "eu-west-1"
                    [runners.cache.s3]
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    s3.BucketName = "ci"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for problem in config.schemaProblems {
            guard problem.isUnread, problem.schema === CacheTable.schema, S3CacheTable.schema.key(problem.member.key) != nil, problem.member.node.saysSomething else { continue }
            report.add(
                self, "`\(problem.member.key)` belongs in `[runners.cache.s3]`", at: problem.member.keyRange, key: problem.path,
                label: "not read here since Runner 12.0", help: "move it below `[runners.cache.s3]`")
        }
    }
}
