/// A custom store has no region.
struct RegionMissingForCustomStore: StoreRule {
    var documentation: Documentation {
        Documentation(
            "region-missing-for-custom-store", .info, .cache,
            summary: "a custom store has no region",
            why: """
                Without `BucketLocation` every client first asks the store for the bucket's region, which can take up to 30 \
                seconds and needs a right of its own, and then falls back to us-east-1. MinIO's region is us-east-1 unless \
                it was set.
                """,
            yields: [Yield("unknown-key", .path)], sources: ["cache/s3v2/s3.go:450-453", "cache/s3v2/s3.go:501-556"])
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
                      ServerAddress = "«minio.acme.dev»"
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev"
                      BucketName = "ci"
                      BucketLocation = "us-east-1"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "«minio.acme.dev»"
                      BucketName = "ci"
                      BucketLocation = ""

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "s3.amazonaws.com"
                      BucketName = "ci"

                """),
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard let address = store.address, !address.value.isEmpty, store.region?.value.isEmpty ?? true else { return }
        let parsed = ServerAddress(address.value)
        guard parsed.host.lowercased() != "s3.amazonaws.com" else { return }
        report.add(
            self, "no region is set for `\(parsed.host)`", at: address.textRange, key: address.path,
            label: "the Runner asks it for the region first, then takes us-east-1",
            help:
                "add \(store.origin == .config ? "`BucketLocation = \"us-east-1\"`" : "`s3BucketLocation: us-east-1`") for MinIO, or the region of the bucket"
        )
    }
}
