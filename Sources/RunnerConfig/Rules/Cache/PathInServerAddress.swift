/// The address of the store has a path.
struct PathInServerAddress: StoreRule {
    var documentation: Documentation {
        Documentation(
            "path-in-server-address", .error, .cache, also: [.info],
            summary: "the address of the store has a path",
            why: """
                The address is `host[:port]`. The Runner keeps the path and adds the bucket after it, so a bucket in the path \
                appears twice in every URL: `404 NoSuchKey`.
                """,
            fix: [.safe, .unsafe], sources: ["cache/cacheconfig/cacheconfig.go:105-127"])
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
                      ServerAddress = "minio.acme.dev:9000«/ci»"
                      BucketName = "ci"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "minio.acme.dev:9000"
                          BucketName = "ci"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  name = "first"

                [[runners]]
                  name = "second"
                  cache.Type = "s3"
                  cache.s3 = { ServerAddress = 'minio.acme.dev«/»', BucketName = "ci" }

                """,
                repaired:
                    """
                    [[runners]]
                      name = "first"

                    [[runners]]
                      name = "second"
                      cache.Type = "s3"
                      cache.s3 = { ServerAddress = 'minio.acme.dev', BucketName = "ci" }

                    """),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: s3
                    s3ServerAddress: minio.acme.dev:9000«/ci/frontend»
                    s3BucketName: ci

                """,
                repaired:
                    """
                    runners:
                      cache:
                        cacheType: s3
                        s3ServerAddress: minio.acme.dev:9000
                        s3BucketName: ci

                    """,
                chart: "0.47.0"),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    Path = "frontend/main"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev:9000"
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "https://minio.acme.dev/"
                      BucketName = "ci"

                """),
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard let address = store.address else { return }
        let parsed = ServerAddress(address.value)
        guard !parsed.path.isEmpty, parsed.scheme == nil || parsed.path != "/" else { return }
        let length = address.value.utf8.count
        let place = address.range(ofBytes: length - parsed.path.utf8.count..<length)
        let isHarmless = parsed.path == "/"
        report.add(
            self,
            isHarmless ? "the trailing slash of `\(address.member.key)` is not needed" : "`\(address.member.key)` must be `host[:port]`, without a path",
            at: place, key: address.path, severity: isHarmless ? .info : .error,
            label: isHarmless ? "" : "the bucket is added after this path",
            help: isHarmless ? "remove it" : "remove the path, and name the bucket in `\(store.origin == .config ? "BucketName" : "s3BucketName")`",
            // Without a bucket, the path is where it is named.
            fixes: !isHarmless && store.bucket == nil ? [] : [
                Fix(
                    isHarmless ? "remove the slash" : "remove the path", isHarmless ? .safe : .unsafe, edits.replacing(address, with: String(address.value.dropLast(parsed.path.count))))
            ])
    }
}
