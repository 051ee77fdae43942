/// The name of the bucket contains a path or a URL.
struct BucketNameWithPath: StoreRule, ConfigRule {
    var documentation: Documentation {
        Documentation(
            "bucket-name-with-path", .error, .cache,
            summary: "the name of the bucket contains a path or a URL",
            why: """
                `BucketName` must be the name of the bucket and nothing else. The Runner passes on a slash, a scheme or an ARN \
                as part of the name, and the store returns `NoSuchBucket` or `InvalidBucketName`: nothing is ever cached. To use \
                a folder in the bucket, set `Path`.
                """,
            fix: .safe, yields: ["placeholder-value"], sources: ["cache/s3v2/s3.go:450-460"])
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
                      BucketName = "«acme-ci/runner»"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "«runner_cache/»"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "gcs"
                    [runners.cache.gcs]
                      BucketName = '«gs://acme-ci»'

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "gcs"
                        [runners.cache.gcs]
                          BucketName = 'acme-ci'

                    """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "azure", azure = { AccountName = "cistore", ContainerName = "«ci-cache/»" } }

                """,
                repaired:
                    """
                    [[runners]]
                      cache = { Type = "azure", azure = { AccountName = "cistore", ContainerName = "ci-cache" } }

                    """),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: s3
                    s3BucketName: «s3://acme-ci/prefix»

                """,
                chart: "0.47.0"),
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
                    [runners.cache.s3]
                      BucketName = "arn:aws:s3:eu-west-1:464646464646:accesspoint/ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "${BUCKET}/ci"

                """),
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard let bucket = store.bucket else { return }
        check(bucket, .s3, &report) { edits.replacing(bucket, with: $0) }
    }

    var concerns: KeyNames { "gcs ContainerName" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for (name, store) in config.bucketsBesideS3 {
            check(name, store, &report) { config.replacing(name.member.node, at: name.path, with: .string($0)) }
        }
    }

    private func check(_ bucket: Setting<String>, _ store: BucketNames, _ report: inout Report, replacing: (String) -> Repair) {
        guard bucket.isFinal, let parts = Self.parts(bucket.value) else { return }
        let key = bucket.member.key
        let problem = store.problem(with: parts.name)
        let name = problem == nil ? "write `\(parts.name)`" : "write only the name that the \(store.noun) has in the store\(Self.example(parts.name, store))"
        report.add(
            self, "`\(key)` must be a bare name, not `\(bucket.value)`", at: bucket.textRange, key: bucket.path, label: "the store has no \(store.noun) with this name",
            help: parts.prefix.isEmpty ? name : "\(name), and move `\(parts.prefix)` to `Path` of the cache",
            fixes: parts.prefix.isEmpty && problem == nil ? [Fix("write `\(parts.name)`", .safe, replacing(parts.name))] : [])
    }

    /// A name that the store takes and that is near to one it does not take.
    private static func example(_ name: String, _ store: BucketNames) -> String {
        let valid = name.lowercased().split(separator: "_").joined(separator: "-")
        return store.problem(with: valid) == nil ? ", such as `\(valid)`" : ""
    }

    /// The name and the folder of what is written; nil for a bare name, and for the ARN of an access point, which S3 takes.
    private static func parts(_ text: String) -> (name: String, prefix: String)? {
        let beginnings = ["s3://", "gs://", "https://", "http://", "arn:aws:s3:::"]
        let beginning = beginnings.first { text.lowercased().hasPrefix($0) } ?? ""
        guard !beginning.isEmpty || (text.contains("/") && !text.hasPrefix("arn:")) else { return nil }
        let steps = text.dropFirst(beginning.count).split(separator: "/")
        guard let name = steps.first else { return nil }
        return (String(name), steps.dropFirst().joined(separator: "/"))
    }
}
