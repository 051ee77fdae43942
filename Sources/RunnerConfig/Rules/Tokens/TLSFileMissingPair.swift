/// A client certificate is set without its key, or the key without the certificate.
struct TLSFileMissingPair: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "tls-file-missing-pair", .warning, .global,
            summary: "a client certificate is set without its key, or the key without the certificate",
            why: """
                The Runner shows GitLab a client certificate only if it has both files. The missing one may still be \
                `<host>.auth.crt` or `<host>.auth.key` in the directory of certificates. Without it the Runner \
                connects without a certificate, and a server that asks for one refuses it.
                """,
            isHeuristic: true, sources: ["network/client.go:169-188", "network/client.go:538-546"])
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

    var concerns: KeyNames { "tls-cert-file tls-key-file" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            let given = [runner.tlsCertFile, runner.tlsKeyFile].compactMap { $0 }.filter { !$0.value.isEmpty }
            guard given.count == 1, let only = given.first else { continue }
            let missing = only.member.key.equalsIgnoringCase("tls-cert-file") ? "tls-key-file" : "tls-cert-file"
            report.add(
                self, "`\(only.member.key)` looks incomplete without `\(missing)`", at: only.keyRange, key: only.path, label: "the Runner may connect without a certificate",
                help: "add `\(missing)`" + (only.member.key.equalsIgnoringCase("tls-cert-file") ? ", or use `tls-ca-file` if this is the certificate of GitLab" : ""))
        }
    }
}
