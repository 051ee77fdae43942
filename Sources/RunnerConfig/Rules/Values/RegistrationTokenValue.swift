/// Registration tokens are deprecated.
struct RegistrationTokenValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "registration-token-value", .warning, .values, also: [.info],
            summary: "registration tokens are deprecated",
            why: """
                Since GitLab 17.0, the registration workflow is off by default, and registration then fails. Create runners in \
                GitLab, and provide their `glrt-` token to the chart in a Secret (or in `runnerToken`). With charts before 0.53, \
                this is only a hint.
                """,
            yields: ["token-in-values", "authentication-token-in-registration-value", "both-token-values"], sources: ["docs/ci/runners/new_creation_workflow"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                «runnerRegistrationToken»: short

                """),
            Example(
                .values,
                """
                runners:
                  tags: kubernetes
                «"runnerRegistrationToken"»: "${REGISTRATION_TOKEN}"

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                «runnerRegistrationToken»: PROJECT_TOKEN

                """, chart: "0.50.0"),
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
                gitlabUrl: https://gitlab.acme.dev
                runnerRegistrationToken: ""
                runners:
                  secret: runner-token

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let token = values.member("runnerRegistrationToken"), token.node.string?.isEmpty == false else { return }
        report.add(
            self, "`runnerRegistrationToken` uses the registration workflow, which is off by default since GitLab 17.0", at: token.keyRange, key: "runnerRegistrationToken",
            severity: values.target.chart.has(.jobValues) ? .info : nil,
            help: "create the runner in GitLab, store its `glrt-` token in a Secret, and name the Secret in `runners.secret`")
    }
}
