/// The address of the store already contains the bucket.
struct BucketInServerAddress: StoreRule {
    var documentation: Documentation {
        Documentation(
            "bucket-in-server-address", .warning, .cache,
            summary: "the address of the store already contains the bucket",
            why: """
                The Runner adds the bucket to the address itself. If the address contains the bucket too, the bucket appears \
                twice in every URL: `404 NoSuchKey`, or a certificate that does not match the host name.
                """,
            fix: .unsafe, yields: ["s3-website-endpoint"], sources: ["cache/s3v2/s3.go:483-496"])
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
                      ServerAddress = "«acme-ci.s3.eu-west-1.amazonaws.com»"
                      BucketName = "acme-ci"
                      BucketLocation = "eu-west-1"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "s3.eu-west-1.amazonaws.com"
                          BucketName = "acme-ci"
                          BucketLocation = "eu-west-1"

                    """),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: s3
                    s3ServerAddress: «acme-ci.storage.googleapis.com»
                    s3BucketName: acme-ci

                """,
                repaired:
                    """
                    runners:
                      cache:
                        cacheType: s3
                        s3ServerAddress: storage.googleapis.com
                        s3BucketName: acme-ci

                    """,
                chart: "0.47.0"),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "s3.eu-west-1.amazonaws.com"
                      BucketName = "s3"
                      BucketLocation = "eu-west-1"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "acme.fra1.digitaloceanspaces.com"
                      BucketName = "acme"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev:9000"
                      BucketName = "minio"

                """),
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard let address = store.address, let bucket = store.bucket, bucket.isFinal, address.isFinal else { return }
        let host = ServerAddress(address.value)
        // DigitalOcean's own guide writes the space before the region.
        guard host.isPublicStore, host.path.isEmpty || host.path == "/", !host.host.hasSuffix("digitaloceanspaces.com"), !host.host.contains(".vpce.") else { return }
        let beginning = bucket.value.lowercased() + "."
        guard host.host.lowercased().hasPrefix(beginning) else { return }
        // What is left must itself be the host of a store: a bucket may be called `s3`.
        let rest = String(host.host.dropFirst(beginning.count))
        guard rest.hasPrefix("s3") || rest == "storage.googleapis.com" || rest.hasSuffix("r2.cloudflarestorage.com") || rest.hasPrefix("oss-") || rest.hasPrefix("cos.") else { return }
        let whole = rest + (host.port.map { ":\($0)" } ?? "")
        report.add(
            self, "the address already contains the bucket `\(bucket.value)`", at: address.textRange, key: address.path, label: "the bucket is added again",
            related: [Related("the bucket", at: bucket.textRange)], help: "use `\(whole)`",
            fixes: host.scheme == nil ? [Fix("use `\(whole)`", .unsafe, edits.replacing(address, with: whole))] : [])
    }
}
