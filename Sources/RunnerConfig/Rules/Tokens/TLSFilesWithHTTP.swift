/// Certificates are set for a connection without TLS.
struct TLSFilesWithHTTP: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "tls-options-with-http-url", .info, .global,
            summary: "certificates are set for a connection without TLS",
            why: """
                The URL begins with `http://`, so the Runner does not check GitLab's certificate, and does not send its own.
                """,
            sources: ["network/client.go:136-197"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  url = "http://gitlab.acme.dev"
                  «tls-ca-file» = "/etc/gitlab-runner/ca.crt"

                """),
            Example(
                .config,
                """
                runners = [{ url = 'http://gitlab.internal', «tls-cert-file» = '/etc/gitlab-runner/a.crt', tls-key-file = '/etc/gitlab-runner/a.key' }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  tls-ca-file = "/etc/gitlab-runner/ca.crt"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "http://gitlab.acme.dev"
                  tls-ca-file = ""

                """),
        ]
    }

    var concerns: KeyNames { "tls-ca-file tls-cert-file tls-key-file" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for server in config.servers(where: { $0.address.scheme == "http" }) {
            let runner = config.runners[server.runner]
            guard let file = [runner.tlsCaFile, runner.tlsCertFile, runner.tlsKeyFile].compactMap({ $0 }).first(where: { !$0.value.isEmpty }) else { continue }
            report.add(
                self, "`\(file.member.key)` is not used with `http://`", at: file.keyRange, key: file.path, related: [Related("no TLS here", at: server.url.range)],
                help: "use `https://` in `url`, or remove the key")
        }
    }
}
