/// A store is configured that `Type` does not select.
struct CacheTableOfOtherType: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "cache-table-of-other-type", .warning, .cache,
            summary: "a store is configured that `Type` does not select",
            why: """
                Only the table that `Type` names is read. The table of any other store is ignored.
                """,
            sources: ["cache/cache.go:72-78"])
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
                    «[runners.cache.gcs]»
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "ci"
                    [runners.cache.gcs]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "gcs"
                    [runners.cache.gcs]
                      BucketName = "ci"
                    «[runners.cache.s3]»
                      ServerAddress = "s3.amazonaws.com"
                      BucketName = "ci"
                    «[runners.cache.azure]»
                      ContainerName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "ci"

                [[runners]]
                  [runners.cache]
                    Type = "gcs"
                    [runners.cache.gcs]
                      BucketName = "ci"

                """),
        ]
    }

    var concerns: KeyNames { "Type" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let cache = runner.cache?.value, let type = cache.type, ["s3", "gcs", "azure"].contains(type.value) else { continue }
            for other in ["s3", "gcs", "azure"] where other != type.value {
                guard let table = cache.member(other), !table.node.members.isEmpty else { continue }
                report.add(
                    self, "`[runners.cache.\(other)]` is ignored: the cache is of type `\(type.value)`", at: table.node.range,
                    key: "\(cache.keyPath).\(other)",
                    related: [Related("the type", at: type.statement)], help: "remove the table, or set `Type = \"\(other)\"`")
            }
        }
    }
}
