/// The credentials are published ones.
struct WellKnownCredentials: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "well-known-credentials", .error, .cache,
            summary: "the credentials are published ones",
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
                      AccessKey = «"minioadmin"»
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
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let s3 = runner.cache?.value.s3?.value else { continue }
            for (key, partner) in [(s3.accessKey, s3.secretKey), (s3.secretKey, s3.accessKey)] {
                guard let key, PublishedCredentials.contains(key.value, partner: partner?.value) else { continue }
                report.add(
                    self, "`\(key.member.key)` is a published default", at: key.range, key: key.path, label: "anyone who finds the store can log in",
                    help: "make a user of its own for the cache, with rights on its bucket only")
            }
        }
    }
}
