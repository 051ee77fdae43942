/// Both a runner token and a registration token are set.
struct BothTokenValues: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "both-token-values", .warning, .values,
            summary: "both a runner token and a registration token are set",
            why: """
                The chart puts both tokens in its Secret, and the pod exports both as CI_SERVER_TOKEN and REGISTRATION_TOKEN. \
                `gitlab-runner register` uses the runner token. The registration token is not needed, and anyone who can read it \
                can register more runners.
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
            self, "both `runnerRegistrationToken` and `runnerToken` are set", at: registration.keyRange, key: "runnerRegistrationToken",
            label: "not used: the runner token takes precedence", related: values.member("runnerToken").map { [Related("the token that is used", at: $0.keyRange)] } ?? [],
            help: "remove it, and revoke the registration token in GitLab")
    }
}
