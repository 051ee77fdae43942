/// The cache has a type that no store has.
struct UnknownCacheType: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "unknown-cache-type", .error, .cache,
            summary: "the cache has a type that no store has",
            why: """
                The type is looked up letter by letter: s3, gcs or azure. Anything else, `S3` included, logs "factory for \
                cache adapter was not registered" for every operation, and the cache stays on the runner. Everything that \
                speaks the S3 protocol is `s3`; Google is `gcs`.
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
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = «"minio"»
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
                  [runners.cache]
                    Type = «"local"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "azure"
                    [runners.cache.azure]
                      ContainerName = "ci"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let type = runner.cache?.value.type, !type.value.isEmpty, !["s3", "gcs", "azure"].contains(type.value) else { continue }
            let wanted = intended(type.value.lowercased())
            let isCaseOnly = wanted == type.value.lowercased()
            report.add(
                self, "`\(type.value)` is not a cache type", at: type.range, key: type.path, label: "the cache stays on the runner",
                help: wanted.map { isCaseOnly ? "write `\"\($0)\"`, in lowercase" : "write `\"\($0)\"`" } ?? "use \"s3\", \"gcs\" or \"azure\"",
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
