/// A public cloud is accessed over plain http.
struct InsecureOnPublicStore: StoreRule {
    var documentation: Documentation {
        Documentation(
            "insecure-on-public-store", .warning, .cache,
            summary: "a public cloud is accessed over plain http",
            why: """
                With `Insecure = true` cache archives and their signed URLs cross the internet unencrypted, where anyone on the \
                network path can read and replace them. All public stores support https.
                """,
            fix: .unsafe, sources: ["cache/s3v2/s3.go:483-496"])
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
                      ServerAddress = "storage.googleapis.com"
                      BucketName = "ci"
                      Insecure = «true»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "storage.googleapis.com"
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
                      ServerAddress = "storage.googleapis.com"
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "s3", s3 = { ServerAddress = "fra1.digitaloceanspaces.com", BucketName = "ci", Insecure = «true» } }

                """,
                repaired:
                    """
                    [[runners]]
                      cache = { Type = "s3", s3 = { ServerAddress = "fra1.digitaloceanspaces.com", BucketName = "ci", Insecure = false } }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.storage.svc:9000"
                      BucketName = "ci"
                      Insecure = true

                """),
        ]
    }

    func check(_ store: S3Store, _ edits: StoreEdits, _ report: inout Report) {
        guard let address = store.address, let insecure = store.insecure, insecure.value else { return }
        let parsed = ServerAddress(address.value)
        guard parsed.isPublicStore, parsed.port != 443 else { return }
        report.add(
            self, "the cache at `\(parsed.host)` crosses the internet unencrypted", at: insecure.range, key: insecure.path,
            label: "true means http", related: [Related("the store", at: address.textRange)], help: "remove the key, or set it to false",
            fixes: [Fix("set `\(insecure.member.key)` to false", .unsafe, edits.settingInsecure(of: store, to: false))])
    }
}
