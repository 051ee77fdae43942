/// The bucket of a custom store has no region.
struct RegionMissingForCustomStore: StoreRule {
    var documentation: Documentation {
        Documentation(
            "region-missing-for-custom-store", .info, .cache,
            summary: "no region is set for a custom store",
            why: """
                Without `BucketLocation` the Runner first asks the store for the bucket's region at every cache \
                operation, which can take up to 30 seconds and needs the permission `s3:GetBucketLocation`. If there \
                is no answer, it logs `Failed to detect S3 bucket location, falling back to default region` and uses \
                us-east-1. The region of MinIO is us-east-1 unless you set another one.
                """,
            yields: [Yield("unknown-key", .path)], sources: ["cache/s3v2/s3.go:450-453", "cache/s3v2/s3.go:501-556", "cache/s3v2/s3.go:691-700"])
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
                  name = "first"

                [[runners]]
                  name = "second"
                  cache = { Type = "s3", s3 = { ServerAddress = "«s3.eu-central-1.amazonaws.com»", BucketName = "ci", BucketLocation = "" } }

                """),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: s3
                    s3ServerAddress: «10.20.0.10:9000»
                    s3BucketName: ci
                    s3CacheInsecure: true

                """, chart: "0.47.0"),
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
                      ServerAddress = "s3.amazonaws.com"
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "ci"
                      AuthenticationType = "iam"

                """),
        ]
    }

    var speaksOfUnreadStores: Bool { true }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard let address = store.address, !address.value.isEmpty, store.region?.value.isEmpty ?? true else { return }
        let parsed = ServerAddress(address.value)
        guard parsed.host.lowercased() != "s3.amazonaws.com" else { return }
        let isConfig = store.origin == .config || !store.isRead
        let key = isConfig ? "BucketLocation" : "s3BucketLocation"
        let setting = isConfig ? "BucketLocation = \"us-east-1\"" : "s3BucketLocation: us-east-1"
        report.add(
            self, "no region is set for `\(parsed.host)`", at: address.textRange, key: address.path,
            label: (store.isRead ? "" : "once moved to `runners.config`: ") + "the Runner first asks the store, and falls back to us-east-1",
            help: parsed.isPublicStore
                ? "set `\(key)` to the region of the bucket" : "set `\(key)` to the region of the bucket; for MinIO this is usually `\(setting)`")
    }
}
