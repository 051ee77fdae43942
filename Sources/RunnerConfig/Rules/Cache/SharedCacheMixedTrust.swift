/// Jobs of every runner that shares the cache can change what the others run.
struct SharedCacheMixedTrust: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "shared-cache-mixed-trust", .info, .security,
            summary: "jobs of every runner that shares the cache can change what the others run",
            why: """
                With `Shared = true` the names of the objects do not contain the token of the runner: a project uses the same \
                archives on every runner that uses this bucket and path. A job on a runner that accepts merge requests from \
                forks can upload an archive that a deployment job on a protected runner extracts later.
                """,
            sources: ["cache/cache.go:34-46", "docs/configuration/advanced-configuration.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  name = "deploy"
                  [runners.cache]
                    Type = "s3"
                    Shared = «true»
                    [runners.cache.s3]
                      BucketName = "acme-ci"

                [[runners]]
                  name = "tests"
                  [runners.cache]
                    Type = "s3"
                    Shared = «true»
                    [runners.cache.s3]
                      BucketName = "acme-ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "gcs", Shared = «true», gcs = { BucketName = "acme-ci" } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Shared = false
                    [runners.cache.s3]
                      BucketName = "acme-ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Shared = true
                    [runners.cache.s3]
                    [runners.cache.gcs]

                """),
        ]
    }

    var concerns: KeyNames { "Shared" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for cache in config.caches {
            guard let shared = cache.shared, shared.value, cache.type?.value.isEmpty == false else { continue }
            report.add(
                self, "every runner with this bucket and path reads and writes this cache", at: shared.range, key: shared.path,
                help: "give runners for protected branches a bucket or `Path` that no other runner uses")
        }
    }
}
