/// Plain http is selected, but no address is set.
struct InsecureWithoutAddress: StoreRule {
    var documentation: Documentation {
        Documentation(
            "insecure-without-address", .info, .cache,
            summary: "plain http is selected, but no address is set",
            why: """
                `Insecure` chooses between http and https for `ServerAddress`. Without an address the Runner uses \
                Amazon, always over https.
                """,
            sources: ["cache/cacheconfig/cacheconfig.go:105-127"])
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
                      BucketLocation = "eu-west-1"
                      Insecure = «true»

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "s3", s3 = { ServerAddress = "", BucketName = "acme-ci", Insecure = «true» } }

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
                      Insecure = false

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio:9000"
                      BucketName = "acme-ci"
                      Insecure = true

                """),
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard store.origin == .config, let insecure = store.insecure, insecure.value, store.address?.value.isEmpty != false, store.bucket != nil else { return }
        report.add(
            self, "`\(insecure.member.key)` has no effect without `ServerAddress`", at: insecure.range, key: insecure.path, label: "Amazon is used, over https",
            help: "set `ServerAddress` to the host of your store, or remove `\(insecure.member.key)`")
    }
}
