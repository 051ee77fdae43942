/// A credential was commented out, and is still there for everyone to read.
struct CredentialInComment: ConfigRule, ValuesRule, SecretRule {
    var documentation: Documentation {
        Documentation(
            "credential-in-comment", .error, .secrets,
            summary: "a comment holds a credential",
            why: """
                A comment is read by people and by whoever scans repositories for keys, just not by the Runner. Only texts that are \
                credentials by their very shape are reported: tokens of GitLab, access keys of Amazon and Alibaba.
                """,
            sources: ["docs/security"])
    }

    var examples: [Example] {
        [
            Example(.config, "concurrent = 4\n# old token: «glrt-Zx4Kq9Lm2Np7Rt5Vw8Yb»\n"),
            Example(.config, "concurrent = 4\n# old token: glrt-...\n"),
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
                    self, "this comment holds a credential", at: range, key: "", label: "everyone who reads the file has it",
                    help: "remove it, and have it replaced: what was once in a repository stays in its history")
            }
        }
    }
}
