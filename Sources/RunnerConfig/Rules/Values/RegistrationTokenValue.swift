/// Registration tokens are on their way out.
struct RegistrationTokenValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "registration-token-value", .warning, .values,
            summary: "registration tokens are on their way out",
            why: """
                The registration workflow is off by default since GitLab 17.0. Runners are created in GitLab, and the chart \
                gets their `glrt-` token in a Secret (or `runnerToken`).
                """,
            yields: ["token-in-values", "authentication-token-in-registration-value"], sources: ["docs/ci/runners/new_creation_workflow"])
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
                gitlabUrl: https://gitlab.acme.dev
                runners:
                  secret: runner-token

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let token = values.member("runnerRegistrationToken"), token.node.string?.isEmpty == false else { return }
        report.add(
            self, "`runnerRegistrationToken` belongs to a workflow that is off by default", at: token.keyRange, key: "runnerRegistrationToken",
            help: "create the runner in GitLab and use its `glrt-` token in a Secret, named in `runners.secret`")
    }
}
