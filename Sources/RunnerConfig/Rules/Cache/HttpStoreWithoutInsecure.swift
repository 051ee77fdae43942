/// A store that looks like plain http is accessed over https.
struct HttpStoreWithoutInsecure: StoreRule {
    var documentation: Documentation {
        Documentation(
            "http-store-without-insecure", .warning, .cache, also: [.info],
            summary: "a store that looks like plain http is accessed over https",
            why: """
                `Insecure = true` means http and `false`, the default, means https. A MinIO on port 9000 or behind a Service of \
                the cluster usually has no certificate: the Runner then waits for a TLS response that never comes, and the job \
                log says "i/o timeout" on port 443 or "server gave HTTP response to HTTPS client".
                """,
            fix: .unsafe, isHeuristic: true, sources: ["cache/cacheconfig/cacheconfig.go:105-113"])
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
                      ServerAddress = "«minio.storage.svc.cluster.local»"
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
                      ServerAddress = "minio.storage.svc.cluster.local"
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
                      ServerAddress = "«10.20.0.5:9000»"
                      BucketName = "ci"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "10.20.0.5:9000"
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
                      ServerAddress = "«minio.acme.dev:9000»"
                      BucketName = "ci"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "minio.acme.dev:9000"
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
                      ServerAddress = "minio.acme.dev:9000"
                      BucketName = "ci"
                      Insecure = false

                """),
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard store.origin == .config, let address = store.address, store.insecure?.value != true else { return }
        let parsed = ServerAddress(address.value)
        guard parsed.scheme == nil, parsed.port != 80, let hint = parsed.plainHTTPHint else { return }
        // A port alone is a weak sign, and whoever wrote `false` has decided.
        let isWeak = parsed.isPlainHTTPByPortAlone
        if isWeak, store.insecure != nil { return }
        report.add(
            self, "`\(address.value)` looks like plain http, but the Runner will use https", at: address.textRange, key: address.path,
            severity: isWeak ? .info : .warning, label: "the Runner will connect to \(store.url ?? "")",
            related: store.insecure.map { [Related("false means https", at: $0.statement)] } ?? [],
            help: "set `Insecure = true`, which means http, unless the store has a certificate",
            notes: [hint] + parsed.missingPortHint, fixes: store.insecure == nil ? [Fix("set `Insecure = true`", .unsafe, edits.settingInsecure(of: store, to: true))] : [])
    }
}
