/// The session server needs exactly one replica.
struct SessionServerWithReplicas: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "session-server-with-replicas", .warning, .values,
            summary: "the session server needs exactly one replica",
            why: """
                With several replicas it is not known which pod runs a job, so the chart silently omits the session server: no \
                `[session_server]` in config.toml, no Service, and the web terminal button does nothing.
                """,
            sources: ["chart 0.86.0 _helpers.tpl gitlab-runner.isSessionServerAllowed"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                replicas: 3
                sessionServer:
                  enabled: «true»

                """),
            Example(
                .values,
                """
                sessionServer: {enabled: «true», publicIP: 203.0.113.7}
                replicas: 2

                """),
            Example(
                .values,
                """
                replicas: 1
                sessionServer:
                  enabled: true

                """),
            Example(
                .values,
                """
                replicas: 3
                sessionServer:
                  enabled: false

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let enabled = values.switchedOn("sessionServer.enabled"), let replicas = values.member("replicas"), let count = replicas.node.integer, count > 1
        else { return }
        report.add(
            self, "with \(count) replicas, the session server does not start", at: enabled.node.range, key: "sessionServer.enabled", label: "has no effect",
            related: [Related("must be 1 for sessions", at: replicas.node.range)], help: "set `replicas: 1`, or turn the session server off")
    }
}
