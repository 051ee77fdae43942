/// `UploadRoleARN` is deprecated.
struct UploadRoleDeprecated: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "upload-role-deprecated", .warning, .cache,
            summary: "`UploadRoleARN` is deprecated",
            why: """
                `UploadRoleARN` covers uploads only. Since Runner 17.8, `RoleARN` covers uploads and downloads, and \
                `UploadRoleARN` is ignored when both are set. Before you rename the key, check that the role may also read the \
                bucket.
                """,
            fix: [.safe, .unsafe], sources: ["cache/s3v2/adapter.go:68-90"])
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
                      BucketName = "ci"
                      BucketLocation = "eu-west-1"
                      «UploadRoleARN» = "arn:aws:iam::123456789012:role/cache"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          BucketName = "ci"
                          BucketLocation = "eu-west-1"
                          RoleARN = "arn:aws:iam::123456789012:role/cache"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "ci"
                      BucketLocation = "eu-west-1"
                      RoleARN = "arn:aws:iam::123456789012:role/cache"
                      «UploadRoleARN» = "arn:aws:iam::123456789012:role/cache-upload"

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          BucketName = "ci"
                          BucketLocation = "eu-west-1"
                          RoleARN = "arn:aws:iam::123456789012:role/cache"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  name = "first"

                [[runners]]
                  name = "second"
                  cache = { Type = "s3", s3 = { BucketName = "ci", RoleARN = "", «UploadRoleARN» = "arn:aws:iam::123456789012:role/cache" } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "ci"
                      BucketLocation = "eu-west-1"
                      RoleARN = "arn:aws:iam::123456789012:role/cache"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "ci"
                      BucketLocation = "eu-west-1"
                      UploadRoleARN = ""

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "ci"
                      BucketLocation = "eu-west-1"
                      UploadRoleARN = "arn:aws:iam::123456789012:role/cache"

                """, runner: "17.5.0"),
        ]
    }

    var concerns: KeyNames { "UploadRoleARN" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners where config.target.runner >= "17.8" {
            guard let s3 = runner.cache?.value.s3?.value, let role = s3.uploadRoleARN, !role.value.isEmpty else { continue }
            // An empty `RoleARN` is as good as none.
            let isIgnored = s3.roleARN?.value.isEmpty == false
            let fix =
                isIgnored
                ? Fix("remove it", .safe, config.removing(at: role.path))
                : Fix("rename it to `RoleARN`", .unsafe, s3.roleARN == nil ? config.renaming(role.member, at: role.path, to: "RoleARN") : .none)
            report.add(
                self, isIgnored ? "`UploadRoleARN` is ignored because `RoleARN` is set" : "`UploadRoleARN` is deprecated", at: role.keyRange,
                key: role.path,
                help: isIgnored ? "remove it" : "set `RoleARN` instead, to a role that may read and write the bucket",
                fixes: isIgnored || role.value.hasPrefix("arn:") ? [fix] : [])
        }
    }
}
