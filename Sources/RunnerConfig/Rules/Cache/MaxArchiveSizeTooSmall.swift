/// The largest archive is so small that nothing is ever uploaded.
struct MaxArchiveSizeTooSmall: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "max-archive-size-too-small", .warning, .cache,
            summary: "the largest archive is so small that nothing is ever uploaded",
            why: """
                `MaxUploadedArchiveSize` counts bytes. A value of a few hundred or thousand, meant as megabytes, keeps every \
                archive from being uploaded.
                """,
            fix: .unsafe, sources: ["commands/helpers/cache_archiver.go:453-454"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    MaxUploadedArchiveSize = «500»
                    [runners.cache.s3]
                      BucketName = "ci"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        MaxUploadedArchiveSize = 524288000
                        [runners.cache.s3]
                          BucketName = "ci"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    MaxUploadedArchiveSize = 524288000
                    [runners.cache.s3]
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "azure"
                    MaxUploadedArchiveSize = «1_024»
                    [runners.cache.azure]
                      ContainerName = "ci"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "azure"
                        MaxUploadedArchiveSize = 1073741824
                        [runners.cache.azure]
                          ContainerName = "ci"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    MaxUploadedArchiveSize = 0
                    [runners.cache.s3]
                      BucketName = "ci"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let size = runner.cache?.value.maxUploadedArchiveSize, (1..<1_048_576).contains(size.value) else { continue }
            report.add(
                self, "`MaxUploadedArchiveSize` is in bytes: \(size.value) bytes hold no cache", at: size.range, key: size.path,
                label: "nothing is ever uploaded",
                help: "for \(size.value) MB write \(size.value * 1_048_576)",
                fixes: [Fix("read it as megabytes", .unsafe, config.replacing(size.member.node, at: size.path, with: .integer(size.value * 1_048_576)))])
        }
    }
}
