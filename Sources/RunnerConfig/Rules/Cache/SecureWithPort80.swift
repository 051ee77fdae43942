/// Https is used on port 80.
struct SecureWithPort80: StoreRule {
    var documentation: Documentation {
        Documentation(
            "secure-with-port-80", .error, .cache,
            summary: "https is used on port 80",
            why: """
                Port 80 is where plain http answers. With `Insecure` absent or false the Runner begins a TLS handshake there \
                and gets "server gave HTTP response to HTTPS client".
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
                      ServerAddress = "«10.20.0.5:80»"
                      BucketName = "ci"
                      Insecure = false

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "10.20.0.5:80"
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
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard store.origin == .config, let address = store.address, store.insecure?.value != true else { return }
        let parsed = ServerAddress(address.value)
        guard parsed.scheme == nil, parsed.port == 80 else { return }
        report.add(
            self, "port 80 speaks http, but the Runner will use https", at: address.textRange, key: address.path,
            label: "the Runner will connect to \(store.url ?? "")", help: "set `Insecure = true`, which means http",
            fixes: [Fix("set `Insecure = true`", .unsafe, edits.settingInsecure(of: store, to: true))])
    }
}
