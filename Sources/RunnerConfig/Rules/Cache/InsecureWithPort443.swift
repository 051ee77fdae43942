/// Plain http is used on port 443.
struct InsecureWithPort443: StoreRule {
    var documentation: Documentation {
        Documentation(
            "insecure-with-port-443", .error, .cache,
            summary: "plain http is used on port 443",
            why: """
                `Insecure = true` makes the Runner speak plain http, whatever the port. A server on port 443 usually speaks \
                https and returns "Client sent an HTTP request to an HTTPS server".
                """,
            fix: .unsafe, sources: ["cache/cacheconfig/cacheconfig.go:105-127"])
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
                      ServerAddress = "minio.acme.dev:443"
                      BucketName = "ci"
                      Insecure = «true»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "minio.acme.dev:443"
                          BucketName = "ci"
                          Insecure = false

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev:443"
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "s3", s3 = { ServerAddress = "10.20.0.5:443", BucketName = "ci", Insecure = «true» } }

                """,
                repaired:
                    """
                    [[runners]]
                      cache = { Type = "s3", s3 = { ServerAddress = "10.20.0.5:443", BucketName = "ci", Insecure = false } }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev:9000"
                      BucketName = "ci"
                      Insecure = true

                """),
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard let address = store.address, let insecure = store.insecure, insecure.value else { return }
        guard ServerAddress(address.value).port == 443 else { return }
        report.add(
            self, "port 443 is for https, but `\(insecure.member.key)` selects http", at: insecure.range, key: insecure.path,
            label: "the Runner will connect to \(store.url ?? "")", related: [Related("the port", at: address.textRange)],
            help: "set it to false", fixes: [Fix("set `\(insecure.member.key)` to false", .unsafe, edits.settingInsecure(of: store, to: false))])
    }
}
