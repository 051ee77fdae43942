/// The credentials are a published default.
struct WellKnownCredentials: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "well-known-credentials", .error, .cache,
            summary: "the credentials are a published default",
            why: """
                Default passwords, and those printed in tutorials, are the first that an attacker who finds the store tries.
                """, sources: ["docs.min.io: default credentials"])
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
                  name = "first"

                [[runners]]
                  name = "second"
                  cache.Type = "s3"
                  cache.s3 = { ServerAddress = "10.20.0.10:9000", AccessKey = "ci-writer", SecretKey = «'minio123'», BucketName = "ci", Insecure = true }

                """),
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: s3access
                data:
                  accesskey: Y2ktd3JpdGVy
                  secretkey: «bWluaW9hZG1pbg==»

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
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "minio.acme.dev:9000"
                      AccessKey = "minio"
                      SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb"
                      BucketName = "minio"
                      Insecure = true

                """),
        ]
    }

    var concerns: KeyNames { "SecretKey" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            // An access key is a user's name, and no secret: only the other half counts.
            guard let s3 = runner.cache?.value.s3?.value, let key = s3.secretKey,
                PublishedCredentials.contains(key.value, partner: s3.accessKey?.value)
            else { continue }
            report.add(
                self, "`\(key.member.key)` is a published default credential", at: key.range, key: key.path, label: "anyone who can reach the store can log in",
                help: "create a dedicated user for the cache with access only to its bucket")
        }
    }
}
