/// The cache has an unknown type.
struct UnknownCacheType: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "unknown-cache-type", .error, .cache,
            summary: "the cache type is unknown",
            why: """
                The type is `s3`, `gcs` or `azure`, in lowercase. With anything else, `S3` included, the Runner logs `factory for \
                cache adapter "S3" was not registered` for every operation, and the cache stays on the runner. Use `s3` for every \
                store with an S3 API, and `gcs` for Google Cloud Storage.
                """,
            fix: [.safe, .unsafe], sources: ["common/build.go:532-538", "cache/adapter.go:63-76"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = «"S3"»
                    [runners.cache.s3]
                      BucketName = "ci"

                """,
                repaired:
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
                  name = "first"

                [[runners]]
                  name = "second"
                  cache = { Type = «"minio"», s3 = { ServerAddress = "minio.acme.dev", BucketName = "ci" } }

                """,
                repaired:
                    """
                    [[runners]]
                      name = "first"

                    [[runners]]
                      name = "second"
                      cache = { Type = "s3", s3 = { ServerAddress = "minio.acme.dev", BucketName = "ci" } }

                    """),
            Example(
                .values,
                """
                runners:
                  config: |
                    [[runners]]
                      [runners.cache]
                        Type = «'google'»
                        [runners.cache.gcs]
                          BucketName = "ci"

                """,
                repaired:
                    """
                    runners:
                      config: |
                        [[runners]]
                          [runners.cache]
                            Type = 'gcs'
                            [runners.cache.gcs]
                              BucketName = "ci"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = «"local"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "gcs"
                    [runners.cache.gcs]
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "azure", azure = { AccountName = "acme", ContainerName = "ci" } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = ""

                """),
        ]
    }

    var concerns: KeyNames { "Type" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let type = runner.cache?.value.type, !type.value.isEmpty, !["s3", "gcs", "azure"].contains(type.value) else { continue }
            let wanted = intended(type.value.lowercased())
            let isCaseOnly = wanted == type.value.lowercased()
            report.add(
                self, "`\(type.value)` is not a known cache type", at: type.range, key: type.path, label: "the cache stays on the runner's host",
                help: wanted.map { isCaseOnly ? "write `\"\($0)\"`, in lowercase" : "write `\"\($0)\"`" }
                    ?? "write `\"s3\"`, `\"gcs\"` or `\"azure\"`, or remove the key to keep the cache on the host",
                fixes: wanted.map {
                    [Fix("write `\"\($0)\"`", isCaseOnly || $0 != "s3" ? .safe : .unsafe, config.replacing(type.member.node, at: type.path, with: .string($0)))]
                } ?? [])
        }
    }

    private func intended(_ word: String) -> String? {
        switch word {
        case "s3", "gcs", "azure": word
        case "gcp", "google", "gs": "gcs"
        case "minio", "oss", "r2", "ceph", "aws", "cos", "obs", "spaces": "s3"
        case "azureblob", "azurerm", "blob": "azure"
        default: nil
        }
    }
}
