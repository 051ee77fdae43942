/// The credentials are published defaults.
struct WellKnownCredentials: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "well-known-credentials", .error, .cache,
            summary: "the credentials are published defaults",
            why: """
                Default passwords and those of tutorials are the first that are tried by whoever finds the store.
                """)
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
                      ServerAddress = "minio.acme.dev:9000"
                      AccessKey = "minioadmin"
                      SecretKey = «"minioadmin"»
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
                      AccessKey = "ci-writer"
                      SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb"
                      BucketName = "ci"
                      Insecure = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "s3", s3 = { ServerAddress = "minio:9000", AccessKey = "minio", SecretKey = «"minio123"», BucketName = "ci", Insecure = true } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev:9000"
                      AccessKey = "minio"
                      SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb"
                      BucketName = "ci"
                      Insecure = true

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            // An access key is a user's name, and no secret: only the other half counts.
            guard let s3 = runner.cache?.value.s3?.value, let key = s3.secretKey,
                PublishedCredentials.contains(key.value, partner: s3.accessKey?.value)
            else { continue }
            report.add(
                self, "`\(key.member.key)` is a published default", at: key.range, key: key.path, label: "anyone who finds the store can log in",
                help: "create a user for the cache alone, with access to its bucket only")
        }
    }
}
