/// The authentication type needs keys, but there are none.
struct AccessKeyWithoutKeys: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "access-key-without-keys", .error, .cache,
            summary: "the authentication type needs keys, but there are none",
            why: """
                With `AuthenticationType = "access-key"` the Runner uses the keys in this table and looks nowhere else. Without \
                them it cannot sign requests: `static credentials are empty`. Excerpts of a configuration are not reported, and \
                neither is `runners.config`, where the keys may come from a Secret.
                """,
            sources: ["cache/s3v2/s3.go:440-446"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                      AuthenticationType = «"access-key"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  cache = { Type = "s3", s3 = { BucketName = "acme-ci", AuthenticationType = «"access-key"», AccessKey = "", SecretKey = "" } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                      AuthenticationType = "iam"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                      AuthenticationType = "access-key"

                """),
        ]
    }

    var concerns: KeyNames { "AuthenticationType" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard !config.isFragment else { return }
        for s3 in config.caches.compactMap({ $0.s3?.value }) {
            guard let type = s3.authenticationType, type.value.lowercased() == "access-key" else { continue }
            guard [s3.accessKey, s3.secretKey].allSatisfy({ $0?.value.isEmpty != false }) else { continue }
            report.add(
                self, "`AuthenticationType` needs keys, but there are none", at: type.range, key: type.path, label: "the Runner cannot sign its requests",
                help: "add `AccessKey` and `SecretKey`, or set `AuthenticationType` to `iam`")
        }
    }
}
