/// Nothing provides the pod with a token.
struct HelmTokenMissing: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "helm-token-missing", .warning, .values, also: [.info],
            summary: "nothing provides the pod with a token",
            why: """
                With `runnerToken`, `runnerRegistrationToken` and `runners.secret` all unset, the chart mounts no Secret, \
                `gitlab-runner register` has no token, and the pod restarts repeatedly. Values files often leave the token to \
                `--set`, so this is only a hint there, but a warning if a Flux release contains all of its values. Values that \
                are only part of a release are not reported.
                """,
            yields: [Yield("unknown-chart-value", .path)], sources: ["chart 0.86.0 deployment.yaml", "chart 0.86.0 secrets.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                «gitlabUrl»: https://gitlab.acme.dev
                rbac:
                  create: true

                """),
            Example(
                .values,
                """
                «gitlabUrl»: https://gitlab.acme.dev
                serviceAccount: {name: runner-manager}
                runners:
                  secret: ""

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac: {create: true}
                runners:
                  secret: runner-token

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac: {create: true}
                extraEnvFrom:
                  CI_SERVER_TOKEN:
                    secretKeyRef: {name: runner-token, key: token}

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                concurrent: 4

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard ReleaseNeeds.missing(in: values) == .token else { return }
        report.add(
            self, "these values do not provide a token", at: values.firstKey, key: "runnerToken", severity: values.surroundings.carrier == nil ? .info : nil,
            help: "create the runner in GitLab, store its `glrt-` token in a Secret, and name the Secret in `runners.secret`",
            notes: values.surroundings.carrier == nil ? ["if another file or `--set` provides the token, you can ignore this"] : [])
    }
}
