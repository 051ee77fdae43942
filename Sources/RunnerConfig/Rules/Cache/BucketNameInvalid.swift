/// The bucket name breaks the naming rules of the store.
struct BucketNameInvalid: StoreRule, ConfigRule {
    var documentation: Documentation {
        Documentation(
            "bucket-name-invalid", .error, .cache, also: [.warning],
            summary: "the bucket name breaks the naming rules of the store",
            why: """
                Stores refuse to create a bucket with capital letters, spaces or other unusual characters, so none has \
                this name and every upload fails with `NoSuchBucket` or `InvalidBucketName`. Capitals and underscores \
                are only a warning for S3: old buckets in us-east-1 and some self-hosted stores have them.
                """,
            yields: ["placeholder-value", "bucket-name-with-path"], sources: ["Amazon S3: bucket naming rules", "Azure: naming containers"])
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
                      BucketName = "«acme ci»"

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "azure", azure = { AccountName = "cistore", ContainerName = "«CI_Cache»" } }

                """),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: s3
                    s3BucketName: «ACME-Cache»

                """,
                chart: "0.47.0"),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme.ci-cache-2"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "gcs"
                    [runners.cache.gcs]
                      BucketName = "acme_ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "${CI_BUCKET}"

                """),
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        if let bucket = store.bucket { check(bucket, .s3, &report) }
    }

    var concerns: KeyNames { "gcs ContainerName" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for (name, store) in config.bucketsBesideS3 { check(name, store, &report) }
    }

    private func check(_ bucket: Setting<String>, _ store: BucketNames, _ report: inout Report) {
        // Paths, URLs and ARNs are told by a rule of their own; blanks around a name too.
        let text = bucket.value
        guard bucket.isFinal, !text.contains("/"), !text.contains(":"), text.first?.isWhitespace == false, text.last?.isWhitespace == false else { return }
        // `CONTAINER_NAME`, `my_bucket_name`: words that stand for a name.
        let isWord = text.lowercased().contains("bucket_name") || text.contains("_") && text.uppercased() == text
        guard !isWord, let problem = store.problem(with: text) else { return }
        report.add(
            self, "`\(text)` is not a valid name for a \(store.noun): it \(problem.words)", at: bucket.textRange, key: bucket.path,
            severity: problem.isCertain ? .error : .warning, label: problem.isCertain ? "no upload succeeds" : "only old or self-hosted buckets have such names",
            help: "use the exact name of the \(store.noun) in the store")
    }
}
