/// The keys are ignored in favor of the role of the machine.
struct IAMWithKeys: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "iam-with-keys", .warning, .cache,
            summary: "the keys are ignored in favor of the role of the machine",
            why: """
                With `AuthenticationType = "iam"` the Runner asks the machine for its role and never looks at \
                `AccessKey` and `SecretKey`. The keys are exposed for no benefit, and without a role every cache operation fails.
                """,
            sources: ["cache/s3v2/s3.go:440-446"])
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
                      AuthenticationType = "iam"
                      «AccessKey» = "AKIAQ3F7XKZT5WLMN2PD"
                      SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb"

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "s3", s3 = { BucketName = "acme-ci", AuthenticationType = "IAM", AccessKey = "", «SecretKey» = "v8Jr2mWq6Yt4Ks9Xc1Zb" } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                      AuthenticationType = "iam"
                      AccessKey = ""
                      SecretKey = ""

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
                      AccessKey = "AKIAQ3F7XKZT5WLMN2PD"
                      SecretKey = "v8Jr2mWq6Yt4Ks9Xc1Zb"

                """),
        ]
    }

    var concerns: KeyNames { "AuthenticationType" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for s3 in config.caches.compactMap({ $0.s3?.value }) {
            guard let type = s3.authenticationType, type.value.lowercased() == "iam" else { continue }
            let keys = [s3.accessKey, s3.secretKey].compactMap { $0 }.filter { !$0.value.isEmpty }
            guard let first = keys.first else { continue }
            report.add(
                self, "`AuthenticationType` is `iam`, so the keys are not used", at: first.keyRange, key: first.path, label: "not used",
                related: [Related("the role of the machine is used", at: type.range)] + keys.dropFirst().map { Related("not used either", at: $0.keyRange) },
                help: "remove the keys, or set `AuthenticationType` to `access-key`")
        }
    }
}
