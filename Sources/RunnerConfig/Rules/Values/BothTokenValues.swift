/// Both a runner token and a registration token are set.
struct BothTokenValues: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "both-token-values", .warning, .values,
            summary: "both a runner token and a registration token are set",
            why: """
                The chart puts both tokens into its Secret and the pod exports both, CI_SERVER_TOKEN and REGISTRATION_TOKEN. \
                `gitlab-runner register` uses the runner token; the registration token is a left-over that nobody needs and that \
                can register further runners for whoever reads it.
                """,
            yields: ["authentication-token-in-registration-value"], sources: ["chart 0.86.0 secrets.yaml", "chart 0.86.0 configmap.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runnerToken: glrt-YOUR_TOKEN_HERE
                «runnerRegistrationToken»: "${REGISTRATION_TOKEN}"

                """),
            Example(
                .values,
                """
                «runnerRegistrationToken»: PROJECT_TOKEN
                runnerToken: "${RUNNER_TOKEN}"
                gitlabUrl: https://gitlab.acme.dev

                """),
            Example(
                .values,
                """
                runnerToken: glrt-YOUR_TOKEN_HERE
                runnerRegistrationToken: ""

                """),
            Example(
                .values,
                """
                runnerRegistrationToken: PROJECT_TOKEN

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.isFilled("runnerToken"), let registration = values.member("runnerRegistrationToken"), registration.node.isFilled else { return }
        report.add(
            self, "`runnerRegistrationToken` is set beside `runnerToken`", at: registration.keyRange, key: "runnerRegistrationToken",
            label: "a left-over: the runner token decides", related: values.member("runnerToken").map { [Related("the token that is used", at: $0.keyRange)] } ?? [],
            help: "remove it, and revoke the registration token in GitLab")
    }
}
