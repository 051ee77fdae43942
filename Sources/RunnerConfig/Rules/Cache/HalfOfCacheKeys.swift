/// Only one of the two keys is set.
struct HalfOfCacheKeys: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "half-of-cache-keys", .error, .cache,
            summary: "only one of the two keys is set",
            why: """
                If one key is missing, the Runner uses neither and asks the machine for a role (`iam`). An ordinary machine has none, and every cache operation fails.
                """,
            sources: ["cache/cacheconfig/cacheconfig.go:80-84"])
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
                      «AccessKey» = "AKIAQ3F7XKZT5WLMN2PD"
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
                      AccessKey = ""
                      «SecretKey» = "v8Jr2mWq6Yt4Ks9Xc1Zb"
                      BucketName = "ci"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      AuthenticationType = "iam"
                      AccessKey = "AKIAQ3F7XKZT5WLMN2PD"
                      BucketName = "ci"

                """),
        ]
    }

    var concerns: KeyNames { "AccessKey SecretKey" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let s3 = runner.cache?.value.s3?.value, s3.authenticationType?.value.lowercased() != "iam" else { continue }
            let keys = [s3.accessKey, s3.secretKey].map { $0?.value.isEmpty == false ? $0 : nil }
            guard let given = keys.compactMap({ $0 }).first, keys.contains(where: { $0 == nil }) else { continue }
            let missing = given.path.lowercased().hasSuffix("accesskey") ? "SecretKey" : "AccessKey"
            // Told to use keys, the Runner does not look for others.
            let mustUseKeys = s3.authenticationType?.value.lowercased() == "access-key"
            report.add(
                self, "`\(missing)` is missing, so this key is not used either", at: given.keyRange, key: given.path,
                label: mustUseKeys ? "the Runner cannot sign its requests" : "the Runner uses the machine's IAM role instead", related: s3.context("this store"),
                help: "add `\(missing)`, or remove this key")
        }
    }
}
