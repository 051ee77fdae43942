/// The way to log in to the store is unknown.
struct UnknownAuthType: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "unknown-auth-type", .error, .cache,
            summary: "the authentication type of the store is unknown",
            why: """
                `AuthenticationType` is `access-key` or `iam`. With anything else the current client takes whatever \
                credentials the machine offers, without a word.
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
                      AuthenticationType = "iam"
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      AuthenticationType = «"oidc"»
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      AuthenticationType = "IAM"
                      BucketName = "ci"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let type = runner.cache?.value.s3?.value.authenticationType, !type.value.isEmpty else { continue }
            let lower = type.value.lowercased()
            guard lower != "iam", lower != "access-key" else { continue }
            let isNear = ["access_key", "accesskey", "credentials", "access key"].contains(lower)
            report.add(
                self, "`\(type.value)` is not an authentication type", at: type.range, key: type.path,
                help: isNear ? "write `\"access-key\"`" : "use \"access-key\" or \"iam\"",
                fixes: isNear ? [Fix("write `\"access-key\"`", .safe, config.replacing(type.member.node, at: type.path, with: "access-key"))] : [])
        }
    }
}
