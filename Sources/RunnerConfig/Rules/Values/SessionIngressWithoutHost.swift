/// The Ingress of the session server has no host.
struct SessionIngressWithoutHost: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "session-ingress-without-host", .warning, .values, also: [.error],
            summary: "the Ingress of the session server has no host name",
            why: """
                The host of the Ingress is `sessionServer.publicIP`. Without it, the Ingress matches every request that no other \
                Ingress matches, and the manager advertises an address that is not the Ingress: with a Service of type \
                LoadBalancer, the pod waits with "Service LoadBalancer External Address not yet available". Kubernetes refuses \
                an IP address, a URL or a name with capital letters: "must be a DNS name, not an IP address".
                """,
            sources: ["chart 0.86.0 ingress-session-server.yaml", "pkg/apis/networking/validation/validation.go validateIngressRules"])
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
                  publicIP: «203.0.113.9»
                  ingress:
                    enabled: true

                """),
            Example(
                .values,
                """
                sessionServer: {enabled: true, publicIP: «"https://sessions.acme.dev"», ingress: {enabled: true}}

                """),
            Example(
                .values,
                """
                sessionServer:
                  enabled: true
                  publicIP: 203.0.113.9

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
        guard let enabled = values.switchedOn(path) else { return }
        guard !values.isFilled("sessionServer.publicIP") else { return checkHost(values, &report) }
        report.add(
            self, "the Ingress of the session server has no host", at: enabled.node.range, key: path, label: "its host is `sessionServer.publicIP`, which is not set",
            help: "set `sessionServer.publicIP` to the host name that users connect to")
    }

    private func checkHost(_ values: ValuesFile, _ report: inout Report) {
        let path = "sessionServer.publicIP"
        guard let node = values.member(path)?.node, let host = node.string, !TextFormat.isFilledInLater(host) else { return }
        // One name may stand for all of a domain.
        let name = host.hasPrefix("*.") ? String(host.dropFirst(2)) : host
        guard TextFormat.address.takes(host) || !TextFormat.subdomain.takes(name) else { return }
        report.add(
            self, "`\(host)` is not a host name", at: node.range, key: path, severity: .error, label: "Kubernetes refuses the Ingress",
            help: "write the host name that users connect to, in lowercase and without `https://`")
    }
}
