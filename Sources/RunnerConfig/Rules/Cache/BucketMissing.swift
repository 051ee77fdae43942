/// The store has no bucket.
struct BucketMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "bucket-missing", .error, .cache,
            summary: "the store has no bucket",
            why: """
                Without `BucketName` (for Azure: `ContainerName`) every cache operation logs an error, and nothing is cached.
                """,
            yields: [Yield("unknown-key", .path)], sources: ["cache/s3v2/adapter.go:152", "cache/gcsv2/adapter.go:78", "cache/azure/credentials_resolver.go:31-33"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "gcs"
                    «[runners.cache.gcs]»
                      CredentialsFile = "/etc/gcs.json"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "gcs"
                    [runners.cache.gcs]
                      CredentialsFile = "/etc/gcs.json"
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "azure"
                    [runners.cache.azure]
                      AccountName = "cistore"
                      ContainerName = «""»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "azure"
                    [runners.cache.azure]
                      AccountName = "cistore"
                      ContainerName = "ci"

                """),
        ]
    }

    var concerns: KeyNames { "Type" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let cache = runner.cache?.value, let type = cache.type, let store = cache.member(type.value), !store.node.members.isEmpty else {
                continue
            }
            let key = type.value == "azure" ? "ContainerName" : "BucketName"
            guard ["s3", "gcs", "azure"].contains(type.value) else { continue }
            let written = store.node.last(key)
            guard written == nil || written?.node.string == "" else { continue }
            let place = written?.node.range ?? (store.node.range.isEmpty ? store.keyRange : store.node.range)
            report.add(
                self, "the \(type.value) store has no `\(key)`", at: place, key: "\(cache.keyPath).\(type.value).\(key)",
                label: "every cache operation fails", help: "add `\(key)` to `[runners.cache.\(type.value)]`")
        }
    }
}
