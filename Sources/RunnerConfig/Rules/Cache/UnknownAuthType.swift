/// The authentication type of the store is unknown.
struct UnknownAuthType: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "unknown-auth-type", .error, .cache, also: [.warning],
            summary: "the authentication type of the store is unknown",
            why: """
                `AuthenticationType` is `access-key` or `iam`; case does not matter. With any other value the Runner ignores `AccessKey` and \
                `SecretKey` and uses whatever credentials the machine offers, as with `iam`, without a message in the log.
                """,
            fix: .safe, sources: ["cache/cacheconfig/cacheconfig.go:69-78", "cache/s3v2/s3.go:441-448"])
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
                      ServerAddress = "s3.amazonaws.com"
                      AuthenticationType = «"credentials"»
                      AccessKey = "AKIAQ3F7XKZT5WLMN2PD"
                      SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb"
                      BucketName = "ci"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "s3.amazonaws.com"
                          AuthenticationType = "access-key"
                          AccessKey = "AKIAQ3F7XKZT5WLMN2PD"
                          SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb"
                          BucketName = "ci"

                    """),
            Example(
                .values,
                """
                runners:
                  cache:
                    secretName: s3access
                  config: |
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          ServerAddress = "minio.acme.dev"
                          BucketName = "ci"
                          AuthenticationType = «'Access_Key'»

                """,
                repaired:
                    """
                    runners:
                      cache:
                        secretName: s3access
                      config: |
                        [[runners]]
                          [runners.cache]
                            Type = "s3"
                            [runners.cache.s3]
                              ServerAddress = "minio.acme.dev"
                              BucketName = "ci"
                              AuthenticationType = 'access-key'

                    """),
            Example(
                .config,
                """
                [[runners]]
                  name = "first"

                [[runners]]
                  name = "second"
                  cache = { Type = "s3", s3 = { BucketName = "ci", AuthenticationType = «"IAM role"» } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "s3.amazonaws.com"
                      AuthenticationType = "IAM"
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "s3.amazonaws.com"
                      AuthenticationType = ""
                      AccessKey = "AKIAQ3F7XKZT5WLMN2PD"
                      SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb"
                      BucketName = "ci"

                """),
        ]
    }

    var concerns: KeyNames { "AuthenticationType" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let s3 = runner.cache?.value.s3?.value, let type = s3.authenticationType, !type.value.isEmpty else { continue }
            let lower = type.value.lowercased()
            guard lower != "iam", lower != "access-key" else { continue }
            let isNear = ["access_key", "accesskey", "credentials", "access key"].contains(lower)
            // Without keys, the machine's own credentials may well be what was meant.
            let hasKeys = isNear || s3.accessKey != nil || s3.secretKey != nil
            report.add(
                self, "`\(type.value)` is not a known authentication type", at: type.range, key: type.path, severity: hasKeys ? nil : .warning,
                label: hasKeys ? "`AccessKey` and `SecretKey` are ignored" : "the Runner uses whatever credentials the machine offers",
                help: isNear ? "write `\"access-key\"`" : "write `\"access-key\"` or `\"iam\"`",
                fixes: isNear ? [Fix("write `\"access-key\"`", .safe, config.replacing(type.member.node, at: type.path, with: "access-key"))] : [])
        }
    }
}
