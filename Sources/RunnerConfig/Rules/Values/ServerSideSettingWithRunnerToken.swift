/// With a runner token, `register` refuses this setting.
struct ServerSideSettingWithRunnerToken: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "server-side-setting-with-runner-token", .error, .values,
            summary: "with a runner token, `register` refuses this setting",
            why: """
                For a runner with a `glrt-` token, GitLab stores its tags, timeouts and whether it is locked. The chart still \
                passes these settings to `gitlab-runner register`, which fails with "FATAL: Runner configuration other than name \
                and executor configuration is reserved (specifically --locked, --access-level, --run-untagged, \
                --maximum-timeout, --paused, --tag-list, and --maintenance-note) and cannot be specified when registering with a \
                runner authentication token", and the pod restarts repeatedly. `maximumTimeout` is passed by all charts, the \
                other settings by charts before 0.59.
                """,
            sources: ["commands/register.go:534-561", "chart 0.86.0 configmap.yaml", "docs/install/kubernetes_troubleshooting.md"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runnerToken: glrt-YOUR_TOKEN_HERE
                runners:
                  «maximumTimeout»: 3600

                """),
            Example(
                .values,
                """
                runnerToken: "glrt-<token>"
                runners:
                  «tags»: k8s

                """, chart: "0.55.0"),
            Example(
                .values,
                """
                runnerToken: glrt-YOUR_TOKEN_HERE
                runners:
                  maximumTimeout: 0

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  maximumTimeout: 3600

                """),
            Example(
                .values,
                """
                runnerRegistrationToken: "${REGISTRATION_TOKEN}"
                runners:
                  maximumTimeout: 3600

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard ServerSideSettings.hasRunnerToken(values) else { return }
        let refused = ServerSideSettings.effective(in: values).filter { $0.path == "runners.maximumTimeout" || !values.target.chart.has(.runnerTokenToldByValues) }
        guard let first = refused.first else { return }
        report.add(
            self, "`\(first.member.key)` cannot be set with a `glrt-` token", at: first.member.keyRange, key: first.path, label: "`gitlab-runner register` fails",
            related: refused.dropFirst().map { Related("refused as well", at: $0.member.keyRange) }, help: "remove it, and set it in GitLab, where the runner was created")
    }
}
