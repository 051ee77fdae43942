/// A comment contains a credential.
struct CredentialInComment: ConfigRule, ValuesRule, SecretRule {
    var documentation: Documentation {
        Documentation(
            "credential-in-comment", .error, .secrets,
            summary: "a comment contains a credential",
            why: """
                The Runner does not read comments, but people and scanners that search repositories for keys do. The rule \
                reports only text with the unmistakable form of a credential: GitLab tokens, Amazon and Alibaba access keys.
                """,
            sources: ["docs/security"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 4
                # old token: «glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb»

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token # was «glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb»

                """),
            Example(
                .secret,
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: s3access
                type: Opaque
                # AWS: «AKIA4XQ2ZLW7PNB3TRDM»
                stringData:
                  accesskey: ci-writer
                  secretkey: lantern-58

                """),
            Example(
                .config,
                """
                concurrent = 4
                # old token: glrt-...

                """),
            Example(
                .values,
                """
                # runnerToken: glrt-YOUR_TOKEN_HERE
                runners:
                  secret: runner-token

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        check(config.comments, config.text, &report)
    }

    func check(_ values: ValuesFile, _ report: inout Report) { check(values.comments, values.text, &report) }

    func check(_ file: SecretFile, _ report: inout Report) { check(file.comments, file.text, &report) }

    private func check(_ comments: [Range<Int>], _ text: SourceText, _ report: inout Report) {
        for comment in comments {
            for range in CredentialShape.ranges(in: text.bytes[comment.clamped(to: 0..<text.bytes.count)]) {
                report.add(
                    self, "this comment contains a credential", at: range, key: "", label: "anyone who can read the file has it",
                    help: "remove it and rotate the credential: it stays in the history of the repository")
            }
        }
    }
}
