/// A client certificate is given without its key, or the key without the certificate.
struct TLSFileMissingPair: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "tls-file-missing-pair", .warning, .global,
            summary: "a client certificate is given without its key, or the key without the certificate",
            why: """
                The Runner shows GitLab a client certificate only if both files are set. With one of them it connects \
                without, and a server that asks for a certificate refuses it.
                """,
            sources: ["network/client.go:210-240"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  «tls-cert-file» = "/etc/gitlab-runner/client.crt"

                """),
            Example(
                .config,
                """
                runners = [{ url = 'https://gitlab.acme.dev', tls-cert-file = '', «tls-key-file» = '/etc/gitlab-runner/client.key' }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  tls-cert-file = "/etc/gitlab-runner/client.crt"
                  tls-key-file = "/etc/gitlab-runner/client.key"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  tls-ca-file = "/etc/gitlab-runner/ca.crt"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            let given = [runner.tlsCertFile, runner.tlsKeyFile].compactMap { $0 }.filter { !$0.value.isEmpty }
            guard given.count == 1, let only = given.first else { continue }
            let missing = only.member.key.equalsIgnoringCase("tls-cert-file") ? "tls-key-file" : "tls-cert-file"
            report.add(
                self, "`\(only.member.key)` is not used without `\(missing)`", at: only.keyRange, key: only.path, label: "the Runner connects without a certificate",
                help: "add `\(missing)`" + (only.member.key.equalsIgnoringCase("tls-cert-file") ? ", or use `tls-ca-file` if this is the certificate of GitLab" : ""))
        }
    }
}
