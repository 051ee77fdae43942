/// The table of the selected store is missing.
struct CacheTableMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "cache-table-missing", .error, .cache,
            summary: "the table of the selected store is missing",
            why: """
                With `Type = "s3"` and no `[runners.cache.s3]` the Runner logs "missing S3 configuration" for every \
                operation, and there is no remote cache.
                """,
            yields: [Yield("flat-cache-keys", .table)], sources: ["cache/cache.go:72-78"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = «"s3"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = «"gcs"», Path = "ci", s3 = { BucketName = "ci" } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache.Type = "gcs"
                  cache.gcs.BucketName = "ci"

                """),
        ]
    }

    var concerns: KeyNames { "Type" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let cache = runner.cache?.value, let type = cache.type, ["s3", "gcs", "azure"].contains(type.value) else { continue }
            guard cache.member(type.value) == nil else { continue }
            // Until Runner 12.0 the keys of S3 stood in `[runners.cache]`.
            if config.target.runner < "12.0", type.value == "s3", cache.node.last("ServerAddress") != nil || cache.node.last("BucketName") != nil { continue }
            report.add(
                self, "the cache is of type `\(type.value)`, but `[runners.cache.\(type.value)]` is missing", at: type.range, key: type.path,
                label: "there is no remote cache", related: cache.context("this cache"),
                help: "add the table with the address and bucket of the store")
        }
    }
}
