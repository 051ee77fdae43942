/// The prefix in the bucket contains `..`.
struct CachePathEscapes: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "cache-path-escapes", .warning, .cache,
            summary: "the prefix in the bucket contains `..`",
            why: """
                The Runner joins prefix, runner and project into one object name, and each `..` removes a part of it: the names \
                no longer begin with the prefix, and bucket policies or lifecycle rules for the prefix do not match.
                """,
            sources: ["cache/cache.go:34-46"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Path = "«../shared»"
                    [runners.cache.s3]
                      BucketName = "acme-ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = 'gcs', Path = '«ci/../..»', gcs = { BucketName = 'acme-ci' } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Path = "ci..cache"
                    [runners.cache.s3]
                      BucketName = "acme-ci"

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
        ]
    }

    var concerns: KeyNames { "Path" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for path in config.caches.compactMap(\.path) where path.value.split(separator: "/").contains("..") {
            report.add(
                self, "`Path` must not contain `..`", at: path.textRange, key: path.path, label: "object names do not begin with the prefix", help: "write the prefix without `..`")
        }
    }
}
