/// The token cannot be used with several replicas.
struct ReplicasWithRunnerToken: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "replicas-with-runner-token", .error, .values, also: [.info],
            summary: "the token cannot be used with several replicas",
            why: """
                Charts from 0.34 to 0.53.1 refuse more than one replica with a runner token: "Using a runner token with more \
                than 1 replica is not supported." With a registration token, each pod registers its own runner, and `concurrent` \
                applies to each of them; the runners of pods that are killed stay in GitLab.
                """,
            sources: ["chart 0.42.1 configmap.yaml", "chart CHANGELOG 0.34.0"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runnerToken: glrt-YOUR_TOKEN_HERE
                replicas: «2»

                """, chart: "0.42.1"),
            Example(
                .values,
                """
                runnerRegistrationToken: "${REGISTRATION_TOKEN}"
                replicas: «3»

                """),
            Example(
                .values,
                """
                runnerToken: glrt-YOUR_TOKEN_HERE
                replicas: 2

                """),
            Example(
                .values,
                """
                runnerRegistrationToken: "${REGISTRATION_TOKEN}"
                replicas: 1

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let replicas = values.member("replicas"), let count = replicas.node.integer, count > 1, !values.isRendered, values.target.chart.reads("replicas") else { return }
        if values.isFilled("runnerToken") {
            guard values.target.chart.has(.oneReplicaPerToken) else { return }
            report.add(
                self, "\(values.chartWords) cannot run \(count) replicas with a runner token", at: replicas.node.range, key: "replicas", label: "Helm fails",
                help: "set `replicas: 1`, or use chart 0.54 or later, where the replicas share one runner")
        } else if values.isFilled("runnerRegistrationToken"), values.member("runnerRegistrationToken")?.node.string?.hasPrefix("glrt-") != true {
            report.add(
                self, "\(count) replicas register \(count) runners in GitLab", at: replicas.node.range, key: "replicas", severity: .info, label: "`concurrent` applies to each of them",
                help: "use a `glrt-` token: all replicas then share one runner")
        }
    }
}
