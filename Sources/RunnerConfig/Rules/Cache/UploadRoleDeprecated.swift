/// `UploadRoleARN` is deprecated.
struct UploadRoleDeprecated: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "upload-role-deprecated", .warning, .cache,
            summary: "`UploadRoleARN` is deprecated",
            why: """
                `UploadRoleARN` only covers uploads. Since 17.8 `RoleARN` covers both ways; where both are set, \
                `UploadRoleARN` is ignored.
                """,
            fix: .safe, sources: ["cache/s3v2/adapter.go:68-90"])
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

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "ci"
                      RoleARN = "arn:aws:iam::123456789012:role/cache"
                      «UploadRoleARN» = "arn:aws:iam::123456789012:role/upload"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "ci"
                      UploadRoleARN = "arn:aws:iam::123456789012:role/cache"

                """, runner: "17.7"),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners where config.target.runner >= "17.8" {
            guard let s3 = runner.cache?.value.s3?.value, let role = s3.uploadRoleARN else { continue }
            let isIgnored = s3.roleARN != nil
            report.add(
                self, isIgnored ? "`UploadRoleARN` is ignored beside `RoleARN`" : "`UploadRoleARN` is deprecated: use `RoleARN`", at: role.keyRange,
                key: role.path,
                help: isIgnored ? "remove it" : "rename it; `RoleARN` covers downloads too",
                fixes: isIgnored || !role.value.hasPrefix("arn:") ? [] : [Fix("rename it to `RoleARN`", .safe, config.renaming(role.member, at: role.path, to: "RoleARN"))])
        }
    }
}
