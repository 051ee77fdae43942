/// The region differs from the one in the address.
struct RegionContradictsAddress: StoreRule {
    var documentation: Documentation {
        Documentation(
            "region-contradicts-address", .error, .cache,
            summary: "the region differs from the one in the address",
            why: """
                Requests are signed for the region in `BucketLocation` and sent to the one in the address. Amazon returns `400 \
                AuthorizationHeaderMalformed: the region is wrong` or `301 PermanentRedirect`.
                """,
            fix: .unsafe, sources: ["cache/s3v2/s3.go:455"])
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
                      ServerAddress = "s3.eu-west-1.amazonaws.com"
                      BucketName = "acme-ci"
                      BucketLocation = «"us-east-1"»

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
                    s3ServerAddress: s3-eu-central-1.amazonaws.com
                    s3BucketName: acme-ci
                    s3BucketLocation: «eu-west-1»

                """,
                repaired:
                    """
                    runners:
                      cache:
                        cacheType: s3
                        s3ServerAddress: s3-eu-central-1.amazonaws.com
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
                      ServerAddress = "s3.amazonaws.com"
                      BucketName = "acme-ci"
                      BucketLocation = "eu-west-1"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "s3.dualstack.eu-west-1.amazonaws.com"
                      BucketName = "acme-ci"
                      BucketLocation = "eu-west-1"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "s3.eu-west-1.acme.dev"
                      BucketName = "acme-ci"
                      BucketLocation = "us-east-1"

                """),
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard let address = store.address, let region = store.region, region.isFinal, AmazonRegion.isRegion(region.value) else { return }
        guard let named = AmazonRegion.named(by: ServerAddress(address.value)), named != region.value else { return }
        report.add(
            self, "the region is `\(region.value)`, but the address contains `\(named)`", at: region.range, key: region.path, label: "requests are signed for the wrong region",
            related: [Related("the address", at: address.textRange)], help: "use the region of the bucket in both places",
            fixes: [Fix("use `\(named)`", .unsafe, edits.replacing(region, with: named))])
    }
}
