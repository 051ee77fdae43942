/// Keys are given, but without an address they are not used.
struct CacheKeysWithoutAddress: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "cache-keys-without-address", .error, .cache,
            summary: "keys are given, but without an address they are not used",
            why: """
                Unless `AuthenticationType` says otherwise, keys count only when address and both keys are written. Without \
                the address the Runner asks the machine for a role (iam); on a plain machine there is none, and nothing is \
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
