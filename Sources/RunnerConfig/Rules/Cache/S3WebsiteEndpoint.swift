/// The address is a static website endpoint.
struct S3WebsiteEndpoint: StoreRule {
    var documentation: Documentation {
        Documentation(
            "s3-website-endpoint", .error, .cache,
            summary: "the address is a static website endpoint",
            why: """
                The s3-website hosts of Amazon serve web pages over plain http. They know neither signed URLs nor uploads: \
                the cache never works.
                """,
            fix: .unsafe)
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
                .config,
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
                .config,
                """
                [[runners]]
                  cache = { Type = "s3", s3 = { ServerAddress = "«ci.s3-website.eu-central-1.amazonaws.com»", BucketName = "ci" } }

                """,
                repaired:
                    """
                    [[runners]]
                      cache = { Type = "s3", s3 = { ServerAddress = "s3.eu-central-1.amazonaws.com", BucketName = "ci" } }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "s3", s3 = { ServerAddress = "«s3-website.amazonaws.com»", BucketName = "ci" } }

                """,
                repaired:
                    """
                    [[runners]]
                      cache = { Type = "s3", s3 = { ServerAddress = "s3.amazonaws.com", BucketName = "ci" } }

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
        let host = ServerAddress(address.value).host.lowercased()
        let labels = host.split(separator: ".").map(String.init)
        guard host.hasSuffix(".amazonaws.com"), let site = labels.first(where: { $0 == "s3-website" || $0.hasPrefix("s3-website-") }) else { return }
        let named = site == "s3-website" ? labels.drop { $0 != site }.dropFirst().first ?? "" : String(site.dropFirst("s3-website-".count))
        let endpoint = named.isEmpty || named == "amazonaws" ? "s3.amazonaws.com" : "s3.\(named).amazonaws.com"
        report.add(
            self, "`\(address.value)` serves web pages, not the S3 API", at: address.textRange, key: address.path,
            label: "every upload fails", help: "use `\(endpoint)`, or no address at all and the region in `BucketLocation`",
            fixes: [Fix("use `\(endpoint)`", .unsafe, edits.replacing(address, with: endpoint))])
    }
}
