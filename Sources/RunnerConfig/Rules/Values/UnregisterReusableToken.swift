/// Runners are registered at every start and never taken off GitLab.
struct UnregisterReusableToken: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "unregister-reusable-token", .info, .values,
            summary: "runners are registered at every start and never unregistered",
            why: """
                With a registration token, every start of the pod registers a new runner. Without `unregisterRunners` the old \
                ones stay, and GitLab's list fills up with offline runners. With a runner token, all pods are the same runner.
                """,
            yields: ["authentication-token-in-registration-value"], sources: ["chart 0.86.0 values.yaml", "chart 0.86.0 _helpers.tpl"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runnerRegistrationToken: PROJECT_TOKEN
                «unregisterRunners»: false

                """),
            Example(
                .values,
                """
                «unregisterRunners»: false
                gitlabUrl: https://gitlab.acme.dev
                runnerRegistrationToken: "${REGISTRATION_TOKEN}"

                """, chart: "0.50.0"),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runnerToken: "${RUNNER_TOKEN}"
                unregisterRunners: false

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runnerRegistrationToken: PROJECT_TOKEN
                unregisterRunners: true

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        let path = "unregisterRunners"
        guard let unregister = values.member(path), unregister.node.boolean == false, values.isFilled("runnerRegistrationToken"), !values.isFilled("runnerToken") else { return }
        report.add(
            self, "every start registers a new runner, and none is unregistered", at: unregister.keyRange, key: path, label: "old runners stay in GitLab as offline",
            help: "set `\(path): true`, or use a runner token (`glrt-...`), which every start shares")
    }
}
