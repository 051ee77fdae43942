/// The size limit is so small that hardly any cache is uploaded.
struct MaxArchiveSizeTooSmall: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "max-archive-size-too-small", .warning, .cache,
            summary: "the size limit is so small that hardly any cache is uploaded",
            why: """
                `MaxUploadedArchiveSize` is in bytes. With a value of a few hundred or thousand, probably meant as megabytes, \
                almost every archive is too big and stays on the runner. The value 0 means no limit.
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
                  name = "first"

                [[runners]]
                  name = "second"
                  cache = { Type = "gcs", MaxUploadedArchiveSize = «2_048», gcs = { BucketName = "ci" } }

                """,
                repaired:
                    """
                    [[runners]]
                      name = "first"

                    [[runners]]
                      name = "second"
                      cache = { Type = "gcs", MaxUploadedArchiveSize = 2147483648, gcs = { BucketName = "ci" } }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    MaxUploadedArchiveSize = «512000»
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
                    Type = "s3"
                    MaxUploadedArchiveSize = 0
                    [runners.cache.s3]
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    MaxUploadedArchiveSize = 1048576
                    [runners.cache.s3]
                      BucketName = "ci"

                """),
        ]
    }

    var concerns: KeyNames { "MaxUploadedArchiveSize" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let size = runner.cache?.value.maxUploadedArchiveSize, (1..<1_048_576).contains(size.value) else { continue }
            // More than ten thousand megabytes were hardly meant.
            let bytes = size.value <= 10_240 ? size.value * 1_048_576 : nil
            report.add(
                self, "`MaxUploadedArchiveSize` is in bytes, and \(size.value) bytes look too small for a cache", at: size.range, key: size.path,
                label: "larger archives are not uploaded",
                help: bytes.map { "for \(size.value) MB, write \($0)" } ?? "write the limit in bytes: 500 MB is 524288000",
                fixes: bytes.map { [Fix("treat it as megabytes", .unsafe, config.replacing(size.member.node, at: size.path, with: .integer($0)))] } ?? [])
        }
    }
}
