/// Google Cloud Storage is used through its S3 interface.
struct GCSThroughS3: StoreRule {
    var documentation: Documentation {
        Documentation(
            "gcs-through-s3", .info, .cache,
            summary: "Google Cloud Storage is used through its S3 interface",
            why: """
                The S3 interface needs Google's HMAC keys, which do not expire. With `Type = "gcs"` the Runner can use service \
                accounts and workload identity.
                """,
            yields: ["scheme-in-server-address"], sources: ["docs/configuration/advanced-configuration.md"])
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
                      ServerAddress = "«storage.googleapis.com»"
                      BucketName = "acme-ci"

                """),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: s3
                    s3ServerAddress: «storage.googleapis.com»
                    s3BucketName: acme-ci

                """,
                chart: "0.47.0"),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "gcs"
                    [runners.cache.gcs]
                      BucketName = "acme-ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "storage.acme.dev"
                      BucketName = "acme-ci"

                """),
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard let address = store.address, ServerAddress(address.value).host.lowercased() == "storage.googleapis.com" else { return }
        report.add(
            self, "Google Cloud Storage has its own cache type", at: address.textRange, key: address.path, label: "works with HMAC keys only",
            help: store.origin == .config ? "use `Type = \"gcs\"` with `[runners.cache.gcs]`" : "use `cacheType: gcs` with `gcsBucketName`")
    }
}
