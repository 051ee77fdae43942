/// The Runner connects to port 80 with https.
struct SecureWithPort80: StoreRule {
    var documentation: Documentation {
        Documentation(
            "secure-with-port-80", .error, .cache,
            summary: "the Runner connects to port 80 with https",
            why: """
                Port 80 is for plain http. Unless `Insecure` is true, the Runner starts a TLS handshake there and fails with \
                "server gave HTTP response to HTTPS client".
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
                      ServerAddress = "«minio.acme.dev:80»"
                      BucketName = "ci"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "minio.acme.dev:80"
                          BucketName = "ci"
                          Insecure = true

                    """),
            Example(
                .config,
                """
                [[runners]]
                  name = "first"

                [[runners]]
                  name = "second"
                  cache = { Type = "s3", s3 = { ServerAddress = "«10.20.0.10:80»", BucketName = "ci", Insecure = false } }

                """,
                repaired:
                    """
                    [[runners]]
                      name = "first"

                    [[runners]]
                      name = "second"
                      cache = { Type = "s3", s3 = { ServerAddress = "10.20.0.10:80", BucketName = "ci", Insecure = true } }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "«s3.eu-west-1.amazonaws.com:80»"
                      BucketName = "ci"
                      BucketLocation = "eu-west-1"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "s3.eu-west-1.amazonaws.com"
                          BucketName = "ci"
                          BucketLocation = "eu-west-1"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev:80"
                      BucketName = "ci"
                      Insecure = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev:8080"
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

                """),
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard store.origin == .config, let address = store.address, store.insecure?.value != true else { return }
        let parsed = ServerAddress(address.value)
        guard parsed.scheme == nil, parsed.port == 80 else { return }
        // A public store has its https on port 443: there, credentials and caches need not go over plain http.
        let fix = parsed.isPublicStore
            ? Fix("remove the port", .unsafe, edits.replacing(address, with: parsed.host + parsed.path))
            : Fix("set `Insecure = true`", .unsafe, edits.settingInsecure(of: store, to: true))
        report.add(
            self, "port 80 is for http, but the Runner connects with https", at: address.textRange, key: address.path,
            label: "the Runner will connect to \(store.url ?? "")",
            help: parsed.isPublicStore ? "remove the port; `\(parsed.host)` uses https" : "set `Insecure = true`, which means http",
            fixes: [fix])
    }
}
