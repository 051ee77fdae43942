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
                    «ServerAddress» = "minio.acme.dev"
                    BucketName = "ci"
                    Insecure = false

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

    var concerns: KeyNames { "cache" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let problems = Self.problems(config)
        for (place, problem) in problems.enumerated() where place == 0 || problems[place - 1].tablePath != problem.tablePath {
            let further = problems[(place + 1)...].prefix { $0.tablePath == problem.tablePath }
            report.add(
                self, "`\(problem.member.key)` belongs in `[runners.cache.s3]`", at: problem.member.keyRange, key: problem.path,
                label: "not read here since Runner 12.0", related: further.map { Related("nor is this", at: $0.member.keyRange) },
                help: further.isEmpty ? "move it below `[runners.cache.s3]`" : "move these \(further.count + 1) keys below `[runners.cache.s3]`")
        }
    }

    /// The paths of the tables of caches in which keys of the store stand.
    static func tables(in config: ConfigFile) -> Set<String> {
        Set(problems(config).filter(\.member.node.saysSomething).map(\.tablePath))
    }

    /// All of them that say something, and `Insecure` beside others.
    private static func problems(_ config: ConfigFile) -> [SchemaProblem] {
        let flat = config.schemaProblems.filter { problem in
            problem.isUnread && problem.schema === CacheTable.schema && S3CacheTable.schema.key(problem.member.key) != nil
        }
        let telling = Set(flat.filter { $0.member.node.saysSomething }.map(\.tablePath))
        return flat.filter { $0.member.node.saysSomething || $0.member.node.boolean != nil && telling.contains($0.tablePath) }
    }
}
