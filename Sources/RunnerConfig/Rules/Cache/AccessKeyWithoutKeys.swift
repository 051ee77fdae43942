/// Keys are asked for, but there are none.
struct AccessKeyWithoutKeys: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "access-key-without-keys", .error, .cache,
            summary: "keys are asked for, but there are none",
            why: """
                With `AuthenticationType = "access-key"` the Runner takes the keys of this table and looks nowhere \
                else. Without them nothing can be signed: `static credentials are empty`. Parts of a configuration, \
                and templates of the chart, whose keys may come from a Secret, are left alone.
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

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard !config.isFragment else { return }
        for s3 in config.caches.compactMap({ $0.s3?.value }) {
            guard let type = s3.authenticationType, type.value.lowercased() == "access-key" else { continue }
            guard [s3.accessKey, s3.secretKey].allSatisfy({ $0?.value.isEmpty != false }) else { continue }
            report.add(
                self, "`AuthenticationType` asks for keys, but there are none", at: type.range, key: type.path, label: "nothing can be signed",
                help: "add `AccessKey` and `SecretKey`, or set `AuthenticationType` to `iam`")
        }
    }
}
