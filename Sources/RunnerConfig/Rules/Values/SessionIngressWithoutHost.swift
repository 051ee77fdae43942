/// The Ingress of the session server has no host.
struct SessionIngressWithoutHost: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "session-ingress-without-host", .warning, .values,
            summary: "the Ingress of the session server has no host",
            why: """
                The host of the Ingress is `sessionServer.publicIP`. Without it the rule has no host and takes every request \
                that no other Ingress wants, and the address that the manager tells GitLab is not that of the Ingress: with a \
                Service of type LoadBalancer the pod waits with "Service LoadBalancer External Address not yet available".
                """,
            sources: ["chart 0.86.0 ingress-session-server.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                sessionServer:
                  enabled: true
                  ingress:
                    enabled: «true»

                """),
            Example(
                .values,
                """
                sessionServer: {enabled: true, publicIP: "", ingress: {enabled: «true», className: nginx}}

                """),
            Example(
                .values,
                """
                sessionServer:
                  enabled: true
                  publicIP: sessions.acme.dev
                  ingress:
                    enabled: true

                """),
            Example(
                .values,
                """
                sessionServer:
                  enabled: true
                  ingress:
                    enabled: false

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        let path = "sessionServer.ingress.enabled"
        guard let enabled = values.switchedOn(path), !values.isFilled("sessionServer.publicIP") else { return }
        report.add(
            self, "the Ingress of the session server has no host", at: enabled.node.range, key: path, label: "its host is `sessionServer.publicIP`, which is not set",
            help: "set `sessionServer.publicIP` to the host name under which users reach the Ingress")
    }
}
