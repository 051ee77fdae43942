/// A key of the cache is in the table of the store.
struct CacheKeyAtWrongLevel: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "cache-key-at-wrong-level", .error, .cache,
            summary: "a key of the cache is in the table of the store",
            why: """
                `Type`, `Path`, `Shared` and `MaxUploadedArchiveSize` are keys of `[runners.cache]`. Below the header of a store \
                they belong to that table, which has no such keys.
                """,
            sources: ["cache/cacheconfig/cacheconfig.go:16-60"])
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
                      «Shared» = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Shared = true
                    [runners.cache.s3]
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "azure"
                    [runners.cache.azure]
                      «MaxUploadedArchiveSize» = 524288000
                      ContainerName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Path = "team-a"
                    [runners.cache.s3]
                      BucketName = "ci"

                """),
        ]
    }

    var concerns: KeyNames { "s3 gcs azure" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let stores = [S3CacheTable.schema as TableSchema, GCSCacheTable.schema, AzureCacheTable.schema]
        for problem in config.schemaProblems {
            guard case .unknownKey = problem.kind, stores.contains(where: { $0 === problem.schema }) else { continue }
            guard let key = CacheTable.schema.key(problem.member.key), key.kind.schema == nil else { continue }
            report.add(
                self, "`\(problem.member.key)` belongs in `[runners.cache]`", at: problem.member.keyRange, key: problem.path,
                label: "unknown here, and ignored",
                related: problem.table.range.isEmpty ? [] : [Related("it is in this table", at: problem.table.range)],
                help: "move it above the header of the store, into `[runners.cache]`")
        }
    }
}
