/// The chart creates the Secret that `runners.secret` refers to.
struct RunnerSecretAndTokenValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "runner-secret-and-token-value", .info, .values,
            summary: "the chart creates the Secret that `runners.secret` refers to",
            why: """
                With a token in the values, the chart creates a Secret, since chart 0.1.21 with the name in `runners.secret`. If \
                that Secret already exists, which is what the value is for, Helm fails with "Secret "runner-token" in namespace \
                "ci" exists and cannot be imported into the current release".
                """,
            yields: [Yield("unread-value", .path)], sources: ["chart 0.86.0 secrets.yaml", "chart 0.86.0 _helpers.tpl"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runnerToken: glrt-YOUR_TOKEN_HERE
                runners:
                  secret: «runner-token»

                """),
            Example(
                .values,
                """
                runnerRegistrationToken: "${REGISTRATION_TOKEN}"
                runners: {secret: «runner-token»}

                """),
            Example(
                .values,
                """
                runnerToken: glrt-YOUR_TOKEN_HERE
                runners:
                  secret: ""

                """),
            Example(
                .values,
                """
                runnerRegistrationToken: ""
                runners:
                  secret: runner-token

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let secret = values.member("runners.secret"), secret.node.isFilled,
            let token = ["runnerToken", "runnerRegistrationToken"].compactMap(values.member).first(where: \.node.isFilled)
        else { return }
        report.add(
            self, "`\(token.key)` makes the chart create the Secret that `runners.secret` refers to", at: secret.node.range, key: "runners.secret",
            label: "Helm fails if this Secret already exists", related: [Related("the token that the chart puts in it", at: token.keyRange)],
            help: "keep one of the two: the Secret in `runners.secret`, or the token without it")
    }
}
