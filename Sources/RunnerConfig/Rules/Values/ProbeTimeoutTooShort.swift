/// The manager's health check has too little time.
struct ProbeTimeoutTooShort: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "probe-timeout-too-short", .info, .values,
            summary: "the manager's health check has too little time",
            why: """
                The check runs `gitlab-runner verify`, which connects to GitLab. It has one second less than \
                `probeTimeoutSeconds`, but at least one second. If GitLab is slow, the check fails, and the pod restarts while \
                jobs are running. The default is 4 seconds.
                """,
            sources: ["chart 0.86.0 deployment.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                probeTimeoutSeconds: «1»

                """),
            Example(
                .values,
                """
                runners: {secret: runner-token}
                probeTimeoutSeconds: «2»
                livenessProbe: {periodSeconds: 10}

                """, chart: "0.80.0"),
            Example(
                .values,
                """
                probeTimeoutSeconds: 5

                """),
            Example(
                .values,
                """
                probeTimeoutSeconds: 0

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        let path = "probeTimeoutSeconds"
        guard let timeout = values.member(path), let seconds = timeout.node.integer, (1...2).contains(seconds), values.target.chart >= "0.58.2" else { return }
        report.add(
            self, "the health check has only one second to reach GitLab", at: timeout.node.range, key: path, label: "the pod may be restarted while jobs run",
            help: "use 4, the chart's default, or more")
    }
}
