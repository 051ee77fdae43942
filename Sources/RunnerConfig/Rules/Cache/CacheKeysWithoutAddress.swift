/// The keys are ignored because no address is set.
struct CacheKeysWithoutAddress: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "cache-keys-without-address", .error, .cache,
            summary: "the keys are ignored because no address is set",
            why: """
                Unless `AuthenticationType` says otherwise, the Runner uses the keys only if `ServerAddress` and both keys are \
                set. Without the address it asks the machine for a role (`iam`); an ordinary machine has none, and nothing is \
                ever uploaded.
                """,
            fix: .unsafe, yields: [Yield("unknown-key", .path)], sources: ["cache/cacheconfig/cacheconfig.go:68-85"])
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
                      «AccessKey» = "AKIAQ3F7XKZT5WLMN2PD"
                      SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb"
                      BucketName = "ci"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          AccessKey = "AKIAQ3F7XKZT5WLMN2PD"
                          SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb"
                          BucketName = "ci"
                          AuthenticationType = "access-key"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      ServerAddress = "s3.amazonaws.com"
                      AccessKey = "AKIAQ3F7XKZT5WLMN2PD"
                      SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb"
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "s3", s3 = { «AccessKey» = "AKIAQ3F7XKZT5WLMN2PD", SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb", BucketName = "ci" } }

                """,
                repaired:
                    """
                    [[runners]]
                      cache = { Type = "s3", s3 = { AccessKey = "AKIAQ3F7XKZT5WLMN2PD", SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb", BucketName = "ci", AuthenticationType = "access-key" } }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      AuthenticationType = "access-key"
                      AccessKey = "AKIAQ3F7XKZT5WLMN2PD"
                      SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb"
                      BucketName = "ci"

                """),
        ]
    }

    var concerns: KeyNames { "SecretKey" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let s3 = runner.cache?.value.s3?.value, let access = s3.accessKey, let secret = s3.secretKey else { continue }
            guard !access.value.isEmpty, !secret.value.isEmpty, s3.serverAddress?.value.isEmpty ?? true, s3.authenticationType?.value.isEmpty ?? true
            else { continue }
            report.add(
                self, "these keys are never used: `ServerAddress` is missing", at: access.keyRange, key: access.path,
                label: "the Runner uses the machine's IAM role instead", related: s3.context("this store"),
                help: "add `AuthenticationType = \"access-key\"`, or `ServerAddress = \"s3.amazonaws.com\"`",
                fixes: [
                    Fix(
                        "add `AuthenticationType = \"access-key\"`", .unsafe,
                        config.adding("AuthenticationType", "access-key", toTableAt: s3.keyPath))
                ])
        }
    }
}
