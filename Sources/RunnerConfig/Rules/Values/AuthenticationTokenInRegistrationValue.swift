/// An authentication token is used as a registration token.
struct AuthenticationTokenInRegistrationValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "authentication-token-in-registration-value", .warning, .values, also: [.error],
            summary: "an authentication token is used as a registration token",
            why: """
                `runnerRegistrationToken` is for registration tokens of the old workflow. The `glrt-` token of a runner that was \
                created in GitLab belongs in a Secret named in `runners.secret`, or in `runnerToken`. Since Runner 16 `register` accepts \
                it here in a compatibility mode that is due for removal; Runners before 15.10 do not support these tokens and fail. \
                Anyone who can read the token in a repository can take over the runner's jobs.
                """,
            fix: .unsafe, sources: ["chart 0.77.2 secrets.yaml", "commands/register.go:530"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runnerRegistrationToken: «glrt-t3_Xq7VwZ2mKp9LrT4bNcYd»

                """,
                repaired:
                    """
                    gitlabUrl: https://gitlab.acme.dev
                    runnerToken: glrt-t3_Xq7VwZ2mKp9LrT4bNcYd

                    """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                runnerRegistrationToken: «"glrt-YOUR_TOKEN"»

                """,
                repaired:
                    """
                    runners:
                      secret: runner-token
                    runnerToken: "glrt-YOUR_TOKEN"

                    """,
                chart: "0.60.0"),
            Example(
                .values,
                """
                image: {registry: docker.io, image: gitlab/gitlab-runner, tag: alpine-v15.9.1}
                runnerToken: ""
                runnerRegistrationToken: «glrt-YOUR_TOKEN»

                """, chart: "0.60.0", runner: "15.9.1"),
            Example(
                .values,
                """
                runnerToken: ""
                runnerRegistrationToken: «'glrt-t3_Xq7VwZ2mKp9LrT4bNcYd'»

                """, chart: "0.47.0"),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runnerToken: glrt-t3_Xq7VwZ2mKp9LrT4bNcYd

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runnerRegistrationToken: GR1348941q7VwZ2mKp9LrT4bNcYd

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                runnerRegistrationToken: ""

                """, chart: "0.60.0"),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let token = values.member("runnerRegistrationToken"), let text = token.node.string, text.hasPrefix("glrt-") else { return }
        // Runner 15.10 is the first that knows these tokens; it came with chart 0.51.
        let isKnown = (values.target.statedRunner ?? values.target.weighedRunner).map { $0 >= "15.10" } ?? (values.target.chart >= "0.51.0")
        let isLeak = TokenInValues.isToken(text)
        // Earlier charts don't look for such a token in `runnerToken`.
        let canMove = values.target.chart >= "0.59.0" && values.member("runnerToken") == nil
        report.add(
            self, "`runnerRegistrationToken` contains an authentication token", at: token.node.range, key: "runnerRegistrationToken",
            severity: isKnown && !isLeak ? nil : .error,
            label: !isKnown
                ? "Runners before 15.10 cannot register with it" : isLeak ? TokenInValues.leak(of: text) : "accepted for compatibility only",
            help: "store it in a Secret and name the Secret in `runners.secret`; rotate a token that was committed to a repository",
            fixes: canMove ? [Fix("rename it to `runnerToken`", .unsafe, values.renaming(token, at: "runnerRegistrationToken", to: "runnerToken"))] : [])
    }
}
