/// An availability zone is used as a region.
struct AvailabilityZoneAsRegion: StoreRule {
    var documentation: Documentation {
        Documentation(
            "availability-zone-as-region", .error, .cache, also: [.warning],
            summary: "an availability zone is used as a region",
            why: """
                Buckets are in regions, not in zones. For `us-east-1a` the Runner connects to a host that does not exist: `no \
                such host`. A self-hosted store may accept any region name, so with its address this is only a warning.
                """,
            fix: .safe, sources: ["cache/s3v2/s3.go:455"])
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
                      BucketName = "acme-ci"
                      BucketLocation = "«us-east-1a»"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          BucketName = "acme-ci"
                          BucketLocation = "us-east-1"

                    """),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: s3
                    s3BucketName: acme-ci
                    s3BucketLocation: «eu-central-1b»

                """,
                repaired:
                    """
                    runners:
                      cache:
                        cacheType: s3
                        s3BucketName: acme-ci
                        s3BucketLocation: eu-central-1

                    """,
                chart: "0.47.0"),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                      BucketLocation = "us-gov-west-1"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev:9000"
                      BucketName = "acme-ci"
                      BucketLocation = "rack-7a"

                """),
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard let region = store.region, let real = AmazonRegion.ofZone(region.value) else { return }
        let isAmazon = store.address.map { $0.value.isEmpty || ServerAddress($0.value).isAmazon } ?? true
        report.add(
            self, "`\(region.value)` is an availability zone, not a region", at: region.textRange, key: region.path, severity: isAmazon ? .error : .warning,
            label: isAmazon ? "S3 has no host with this name" : "", help: "use `\(real)`", fixes: [Fix("use `\(real)`", .safe, edits.replacing(region, with: real))])
    }
}
