/// The address is a static website endpoint.
struct S3WebsiteEndpoint: StoreRule {
    var documentation: Documentation {
        Documentation(
            "s3-website-endpoint", .error, .cache,
            summary: "the address is a static website endpoint",
            why: """
                Amazon's s3-website hosts serve web pages over plain HTTP. They support neither signed URLs nor uploads, so \
                the cache never works.
                """,
            fix: .unsafe, sources: ["docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html"])
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
                      ServerAddress = "«s3-website-us-east-1.amazonaws.com»"
                      BucketName = "ci"
                      BucketLocation = "us-east-1"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "s3.us-east-1.amazonaws.com"
                          BucketName = "ci"
                          BucketLocation = "us-east-1"

                    """),
            Example(
                .values,
                """
                runners:
                  cache:
                    cacheType: s3
                    s3ServerAddress: «acme-ci.s3-website.eu-central-1.amazonaws.com»
                    s3BucketName: acme-ci

                """,
                repaired:
                    """
                    runners:
                      cache:
                        cacheType: s3
                        s3ServerAddress: s3.eu-central-1.amazonaws.com
                        s3BucketName: acme-ci

                    """,
                chart: "0.47.0"),
            Example(
                .config,
                """
                [[runners]]
                  name = "first"

                [[runners]]
                  name = "second"
                  cache = { Type = "s3", s3 = { ServerAddress = "«s3-website.amazonaws.com»", BucketName = "ci" } }

                """,
                repaired:
                    """
                    [[runners]]
                      name = "first"

                    [[runners]]
                      name = "second"
                      cache = { Type = "s3", s3 = { ServerAddress = "s3.amazonaws.com", BucketName = "ci" } }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "«s3-website.cn-north-1.amazonaws.com.cn:80»"
                      BucketName = "ci"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "s3.cn-north-1.amazonaws.com.cn"
                          BucketName = "ci"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "s3.us-east-1.amazonaws.com"
                      BucketName = "s3-website"
                      BucketLocation = "us-east-1"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "s3-website-cache.s3.eu-west-1.amazonaws.com"
                      BucketName = "s3-website-cache"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "s3-website.acme.dev"
                      BucketName = "ci"

                """),
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard let address = store.address else { return }
        guard let host = Self.apiHost(ServerAddress(address.value).host.lowercased()) else { return }
        report.add(
            self, "`\(address.value)` serves web pages, not the S3 API", at: address.textRange, key: address.path, label: "every upload fails",
            help: "use `\(host)`, or remove the address and set the region in `\(store.origin == .config ? "BucketLocation" : "s3BucketLocation")`",
            fixes: [Fix("use `\(host)`", .unsafe, edits.replacing(address, with: host))])
    }

    /// The host of the S3 API beside one that serves web pages; nil for any other host. A bucket may stand before both, and may itself
    /// be called `s3-website-cache`.
    private static func apiHost(_ host: String) -> String? {
        guard let domain = ["amazonaws.com", "amazonaws.com.cn"].first(where: { host.hasSuffix("." + $0) }) else { return nil }
        let labels = host.dropLast(domain.count + 1).split(separator: ".")
        guard let last = labels.last else { return nil }
        if last == "s3-website" { return "s3.\(domain)" }
        if last.hasPrefix("s3-website-") {
            let region = last.dropFirst("s3-website-".count)
            return region.isEmpty ? "s3.\(domain)" : "s3.\(region).\(domain)"
        }
        return labels.dropLast().last == "s3-website" ? "s3.\(last).\(domain)" : nil
    }
}
