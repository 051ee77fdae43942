/// The region is a host name, a URL or a display name.
struct RegionWrittenAsURL: StoreRule {
    var documentation: Documentation {
        Documentation(
            "region-written-as-url", .error, .cache,
            summary: "the region is a host name, a URL or a display name",
            why: """
                A region is a short name such as `eu-west-1`. With a host name, a URL or a display name instead, the Runner \
                connects to a host that does not exist, or signs its requests for a region that the store does not know.
                """,
            fix: .unsafe, yields: ["placeholder-value"], sources: ["cache/s3v2/s3.go:455"])
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
                      BucketLocation = "«s3.eu-west-1.amazonaws.com»"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          BucketName = "acme-ci"
                          BucketLocation = "eu-west-1"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "s3", s3 = { BucketName = 'acme-ci', BucketLocation = '«EU (Ireland)»' } }

                """),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: s3
                    s3BucketName: acme-ci
                    s3BucketLocation: «https://minio.acme.dev»

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
                      BucketLocation = "fr-par"

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
                      BucketLocation = "Berlin_1"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                      BucketLocation = "<your region>"

                """),
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard let region = store.region, region.isFinal, region.value.contains(where: { $0 == "." || $0 == "/" || $0 == " " }) else { return }
        let real = AmazonRegion.named(by: ServerAddress(region.value))
        report.add(
            self, "`\(region.value)` is not a region", at: region.textRange, key: region.path, label: "requests fail",
            help: real.map { "use `\($0)`" } ?? "use the short name of the region, such as `eu-west-1`; for MinIO, `us-east-1` unless you set another one",
            fixes: real.map { [Fix("use `\($0)`", .unsafe, edits.replacing(region, with: $0))] } ?? [])
    }
}
