/// Two ways to log in to the API server.
struct CertificateForToken: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "certificate-for-token", .info, .kubernetes,
            summary: "a client certificate and a token are both set",
            why: """
                The Runner sends both to the API server, which uses the first one it accepts, usually the certificate. It is \
                then hard to tell which account needs the permissions, and which of the two to renew or revoke.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/kubernetes/util.go:73-98"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    host = "https://10.0.0.1:6443"
                    cert_file = "/etc/ssl/runner.crt"
                    key_file = "/etc/ssl/runner.key"
                    ca_file = "/etc/ssl/ca.crt"
                    bearer_token = «"eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { host = "https://10.0.0.1:6443", bearer_token = «'eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ'», cert_file = "/etc/ssl/runner.crt" }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    host = "https://10.0.0.1:6443"
                    ca_file = "/etc/ssl/ca.crt"
                    bearer_token = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    host = "https://10.0.0.1:6443"
                    cert_file = ""
                    bearer_token = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ"

                """),
        ]
    }

    var concerns: KeyNames { "bearer_token" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods where pod.text("host") ?? "" != "" && pod.text("cert_file") ?? "" != "" {
            guard let token = pod.member("bearer_token"), token.node.string?.isEmpty == false, let certificate = pod.member("cert_file") else { continue }
            report.add(
                self, "both `bearer_token` and `cert_file` are set", at: token.node.range, key: "\(pod.path).bearer_token",
                related: [Related("the certificate", at: certificate.node.range)], help: "remove one of the two")
        }
    }
}
