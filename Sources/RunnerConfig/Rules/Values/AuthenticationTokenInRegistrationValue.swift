/// An authentication token stands where a registration token belongs.
struct AuthenticationTokenInRegistrationValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "authentication-token-in-registration-value", .error, .values, also: [.warning],
            summary: "an authentication token stands where a registration token belongs",
            why: """
                `runnerRegistrationToken` is for the registration tokens of old. The `glrt-` token of a runner that was created in GitLab \
                belongs in a Secret, named in `runners.secret`, or in `runnerToken`. Charts 0.59 to 0.73 hand it on all the same; \
                the others register with it and fail.
                """,
            sources: ["chart 0.77.2 secrets.yaml", "commands/register.go:530"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runnerRegistrationToken: «glrt-t3_Xq7VwZ2mKp9LrT4bNcYd»

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                runnerRegistrationToken: «"glrt-YOUR_TOKEN"»

                """, chart: "0.60.0"),
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
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let token = values.member("runnerRegistrationToken"), let text = token.node.string, text.hasPrefix("glrt-") else { return }
        let isTaken = values.target.chart >= "0.59.0" && values.target.chart < "0.74.0"
        report.add(
            self, "`runnerRegistrationToken` holds an authentication token", at: token.node.range, key: "runnerRegistrationToken",
            severity: isTaken ? .warning : nil,
            label: isTaken ? "this chart takes it by accident" : "not a registration token: the pod cannot register with it",
            help: "put it in a Secret and name that in `runners.secret`; a token that stood in a file should be renewed")
    }
}
