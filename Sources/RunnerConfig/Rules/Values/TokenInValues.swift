/// A token stands in the values.
struct TokenInValues: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "token-in-values", .error, .values,
            summary: "a token stands in the values",
            why: """
                Values files are kept in repositories. With the token anyone who reads one can take the runner's jobs, and \
                with them their secrets.
                """,
            yields: ["authentication-token-in-registration-value"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runnerToken: «glrt-t1_a1b2c3d4e5f6g7h8i9j0»

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runners:
                  secret: runner-token

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for key in ["runnerToken", "runnerRegistrationToken"] {
            guard let token = values.member(key), let text = token.node.string, text.count >= 16, !Placeholders.contains(text), !text.contains("{{"),
                !text.contains("$")
            else { continue }
            report.add(
                self, "`\(key)` holds a token in clear", at: token.node.range, key: key, label: "who reads it can take the runner's jobs",
                help: "put it into a Secret and name that in `runners.secret`; then renew the token")
        }
    }
}
