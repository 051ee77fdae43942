/// The prefix in the bucket ends with a slash.
struct CachePathTrailingSlash: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "cache-path-trailing-slash", .info, .cache,
            summary: "the prefix in the bucket ends with a slash",
            why: """
                The Runner adds the slash between the prefix and the object name itself, so a slash at the end of the prefix has no effect.
                """,
            fix: .safe, yields: ["cache-path-leading-slash", "cache-path-is-a-project-directory", "placeholder-value"], sources: ["cache/cache.go:34-46"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Path = "ci«/»"
                    [runners.cache.s3]
                      BucketName = "acme-ci"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        Path = "ci"
                        [runners.cache.s3]
                          BucketName = "acme-ci"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = 'gcs', Path = 'team/ci«//»', gcs = { BucketName = 'acme-ci' } }

                """,
                repaired:
                    """
                    [[runners]]
                      cache = { Type = 'gcs', Path = 'team/ci', gcs = { BucketName = 'acme-ci' } }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Path = "team/ci"
                    [runners.cache.s3]
                      BucketName = "acme-ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Path = "/"
                    [runners.cache.s3]
                      BucketName = "acme-ci"

                """),
        ]
    }

    var concerns: KeyNames { "Path" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for path in config.caches.compactMap(\.path) where path.value.hasSuffix("/") {
            let bare = String(path.value.reversed().drop { $0 == "/" }.reversed())
            guard !bare.isEmpty else { continue }
            report.add(
                self, "`Path` does not need a slash at the end", at: path.range(ofBytes: bare.utf8.count..<path.value.utf8.count), key: path.path, help: "remove the slash",
                fixes: [Fix("remove the slash", .safe, config.replacing(path.member.node, at: path.path, with: .string(bare)))])
        }
    }
}
