/// A registration token is used as the token of the runner.
struct RegistrationTokenInRunnerTokenValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "registration-token-in-runner-token-value", .error, .values,
            summary: "a registration token is used as the token of the runner",
            why: """
                In the pod, `register` verifies the token in `runnerToken` as a runner token. GitLab has no runner with this \
                token and returns 403, and the pod restarts repeatedly: `PANIC: Failed to verify the runner.`
                """,
            sources: ["commands/register.go:262-269", "chart 0.86.0 configmap.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runnerToken: «GR1348941aBcDeFgHiJkLmNoPqRs»

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                "runnerToken": «"glrtr-aBcDeFgHiJkLmNoPqRs"»

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runnerToken: glrt-t1_a1b2c3d4e5f6g7h8i9j0

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runnerRegistrationToken: GR1348941aBcDeFgHiJkLmNoPqRs

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let token = values.member("runnerToken"), let text = token.node.string, text.hasPrefix("GR1348941") || text.hasPrefix("glrtr-") else { return }
        report.add(
            self, "this is a registration token, not an authentication token", at: token.node.range, key: "runnerToken", label: "GitLab returns 403, and the pod restarts repeatedly",
            help: "create the runner in GitLab, store its `glrt-` token in a Secret, and name the Secret in `runners.secret`; reset this one, because others can read it here")
    }
}
