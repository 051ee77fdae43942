/// An option for Amazon S3 is ignored because an address is set.
struct AmazonOptionIgnored: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "dual-stack-ignored", .info, .cache,
            summary: "an option for Amazon S3 is ignored because an address is set",
            why: """
                `DualStack` and `Accelerate` choose among the addresses of Amazon. With any `ServerAddress` but \
                `s3.amazonaws.com` the Runner connects to that address and ignores both.
                """,
            sources: ["cache/s3v2/s3.go:483-496"])
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
                      ServerAddress = "«s3.eu-west-1.amazonaws.com»"
                      BucketName = "acme-ci"
                      BucketLocation = "eu-west-1"
                      Accelerate = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev:9443"
                      BucketName = "acme-ci"
                      «DualStack» = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                      BucketLocation = "eu-west-1"
                      Accelerate = true
                      DualStack = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev:9443"
                      BucketName = "acme-ci"
                      Accelerate = false

                """),
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
                      Accelerate = true

                """),
        ]
    }

    var concerns: KeyNames { "Accelerate DualStack" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for s3 in config.caches.compactMap({ $0.s3?.value }) {
            guard let address = s3.serverAddress, address.isFinal, !Self.isDefault(address.value, isInsecure: s3.insecure?.value == true) else { continue }
            for option in [s3.accelerate, s3.dualStack].compactMap({ $0 }) where option.value {
                // On Amazon's own host the option is what is meant, and the address is what is too much.
                let isAmazon = ServerAddress(address.value).isAmazon
                report.add(
                    self, "`\(option.member.key)` is ignored because `ServerAddress` is set", at: isAmazon ? address.textRange : option.keyRange, key: isAmazon ? address.path : option.path,
                    label: isAmazon ? "requests go to this address" : "has no effect here", related: isAmazon ? [Related("ignored", at: option.keyRange)] : [],
                    help: isAmazon ? "remove `ServerAddress`, and set the region in `BucketLocation`" : "remove `\(option.member.key)`")
            }
        }
    }

    /// The Runner takes this address for none at all.
    private static func isDefault(_ text: String, isInsecure: Bool) -> Bool { !isInsecure && ["s3.amazonaws.com", "s3.amazonaws.com:443"].contains(text) }
}
