/// The values file contains a token.
struct TokenInValues: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "token-in-values", .error, .values,
            summary: "the values file contains a token",
            why: """
                Values files are usually kept in repositories. Anyone who can read the runner's token can take over its jobs and \
                their secrets; with a registration token, they can register runners of their own and receive your jobs.
                """,
            yields: ["authentication-token-in-registration-value", "job-token-as-token", "registration-token-in-runner-token-value"], sources: ["chart 0.86.0 values.yaml"])
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
                "runnerRegistrationToken": «"GR1348941q7VwZ2mKp9LrT4bNcYd"»

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runners:
                  secret: runner-token

                """),
            Example(
                .values,
                """
                runnerToken: "${RUNNER_TOKEN_FROM_VAULT}"

                """),
            Example(
                .values,
                """
                runnerToken: glrt-YOUR_TOKEN_HERE

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for key in ["runnerToken", "runnerRegistrationToken"] {
            guard let token = values.member(key), let text = token.node.string, Self.isToken(text) else { continue }
            report.add(
                self, "`\(key)` contains a token in plain text", at: token.node.range, key: key, label: Self.leak(of: text, isForRegistration: key == "runnerRegistrationToken"),
                help: "store it in a Secret, name the Secret in `runners.secret`, and rotate the token")
        }
    }

    /// Whether a text may be a token, and not a word that stands for one.
    static func isToken(_ text: String) -> Bool {
        text.count >= 16 && !Placeholders.contains(text) && !text.contains("{{") && !text.contains("$")
    }

    /// What a reader of the token can do with it.
    static func leak(of text: String, isForRegistration: Bool = false) -> String {
        !text.hasPrefix("glrt-") && (isForRegistration || text.hasPrefix("GR1348941") || text.hasPrefix("glrtr-"))
            ? "anyone who can read it can register runners of their own and receive your jobs"
            : "anyone who can read it can take over the runner's jobs"
    }
}
