/// The prefix in the bucket begins with a slash.
struct CachePathLeadingSlash: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "cache-path-leading-slash", .warning, .cache,
            summary: "the prefix in the bucket begins with a slash",
            why: """
                The S3 and Azure clients drop the slash, Google's keeps it: object names then begin with an empty folder, and \
                bucket policies or lifecycle rules for the prefix do not match.
                """,
            fix: .safe, yields: ["cache-path-is-a-project-directory"], sources: ["cache/s3v2/adapter.go:177", "cache/gcsv2/adapter.go:143"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Path = "«/»team-a"
                    [runners.cache.s3]
                      BucketName = "ci"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        Path = "team-a"
                        [runners.cache.s3]
                          BucketName = "ci"

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
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "gcs"
                    Path = '«//»team-a/ci'
                    [runners.cache.gcs]
                      BucketName = "ci"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "gcs"
                        Path = 'team-a/ci'
                        [runners.cache.gcs]
                          BucketName = "ci"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Path = "team-a/ci/"
                    [runners.cache.s3]
                      BucketName = "ci"

                """),
        ]
    }

    var concerns: KeyNames { "Path" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let path = runner.cache?.value.path, path.value.hasPrefix("/") else { continue }
            let slashes = path.range(ofBytes: 0..<path.value.prefix { $0 == "/" }.utf8.count)
            report.add(
                self, "`Path` should not begin with a slash", at: slashes, key: path.path, help: "remove the slash",
                fixes: [Fix("remove the slash", .safe, config.replacing(path.member.node, at: path.path, with: .string(String(path.value.drop { $0 == "/" }))))])
        }
    }
}
