/// The ARN does not name an IAM role.
struct RoleARNMalformed: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "role-arn-malformed", .error, .cache,
            summary: "the ARN does not name an IAM role",
            why: """
                The Runner assumes the role with `AssumeRole`, and Amazon refuses anything but `arn:aws:iam::<twelve \
                digits>:role/<name>` with `ValidationError` or `AccessDenied`. Instance profiles and users cannot be \
                assumed.
                """,
            sources: ["cache/s3v2/s3.go:364-369"])
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
                      RoleARN = "«arn:aws:iam:::role/cache»"

                """),
            Example(
                .config,
                """
                [[runners]]
                  cache = { Type = "s3", s3 = { BucketName = 'acme-ci', UploadRoleARN = '«arn:aws:iam::464646464646:instance-profile/cache»' } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                      RoleARN = "«ci-cache»"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                      RoleARN = "arn:aws-us-gov:iam::464646464646:role/ci/cache"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.cache]
                    Type = "s3"
                    [runners.cache.s3]
                      BucketName = "acme-ci"
                      RoleARN = "arn:aws:iam::<account>:role/cache"

                """),
        ]
    }

    var concerns: KeyNames { "RoleARN UploadRoleARN" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for s3 in config.caches.compactMap({ $0.s3?.value }) {
            for role in [s3.roleARN, s3.uploadRoleARN].compactMap({ $0 }) where role.isFinal {
                guard let problem = Self.problem(role.value) else { continue }
                report.add(
                    self, "`\(role.member.key)` is not the ARN of an IAM role: \(problem)", at: role.textRange, key: role.path, label: "the role cannot be assumed",
                    help: "write `arn:aws:iam::<account>:role/<name>`")
            }
        }
    }

    private static func problem(_ text: String) -> String? {
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", parts[1].hasPrefix("aws") else { return "it does not begin with `arn:aws:`, or has too few parts" }
        // Stores of one's own have ARNs of their own; only Amazon's service for roles is known here.
        guard parts[2] == "iam" else { return "it belongs to the service `\(parts[2])`" }
        if parts[4].isEmpty { return "the account ID is missing" }
        guard parts[4].utf8.count == 12, parts[4].allSatisfy(\.isNumber) else { return "the account ID must have twelve digits" }
        return parts[5].hasPrefix("role/") && parts[5].utf8.count > 5 ? nil : "it does not contain `role/` and a name"
    }
}
