/// Temporary credentials are written in the file.
struct SessionTokenInConfig: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "session-token-in-config", .warning, .cache,
            summary: "temporary credentials are written in the file",
            why: """
                A session token is valid for a few hours. The Runner never renews the one in the file: when it expires, every \
                cache operation fails with `ExpiredToken`.
                """,
            sources: ["cache/s3v2/s3.go:445"])
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
                      BucketName = "acme-ci"
                      AccessKey = "ASIAQ3F7XKZT5WLMN2PD"
                      SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb"
                      «SessionToken» = "IQoJb3JpZ2luX2VjEPr"

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "s3", s3 = { BucketName = 'acme-ci', «SessionToken» = 'IQoJb3JpZ2luX2VjEPr' } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                      SessionToken = ""

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                      AccessKey = "AKIAQ3F7XKZT5WLMN2PD"
                      SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb"

                """),
        ]
    }

    var concerns: KeyNames { "SessionToken" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for token in config.caches.compactMap({ $0.s3?.value.sessionToken }) where token.isFinal {
            report.add(
                self, "`SessionToken` expires, and the Runner does not renew it", at: token.keyRange, key: token.path, label: "the cache stops working within hours",
                help: "use `AuthenticationType = \"iam\"`, `RoleARN`, or keys that do not expire")
        }
    }
}
