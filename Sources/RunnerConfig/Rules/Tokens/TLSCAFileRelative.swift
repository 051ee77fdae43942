/// The certificate file may not be found.
struct TLSCAFileRelative: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "tls-ca-file-missing", .warning, .global,
            summary: "the certificate file may not be found",
            why: """
                The Runner opens the file as it is named. A relative path is looked for in the directory the service \
                was started in. A missing file is skipped without a log message; a file without a certificate logs \
                `Failed to parse PEM in`. In both cases the Runner does not trust GitLab: `x509: certificate signed by \
                unknown authority`. A key is not a certificate.
                """,
            isHeuristic: true, sources: ["network/client.go:136-167"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  tls-ca-file = «"ca.pem"»

                """),
            Example(
                .config,
                """
                runners = [{ url = 'https://gitlab.acme.dev', tls-ca-file = «'/etc/gitlab-runner/ca.key'» }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  tls-ca-file = "/etc/gitlab-runner/ca.pem"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  tls-ca-file = 'C:\\GitLab-Runner\\ca.crt'

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  tls-ca-file = "${CA_FILE}"

                """),
        ]
    }

    var concerns: KeyNames { "tls-ca-file" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for file in config.runners.compactMap(\.tlsCaFile) where file.isFinal {
            let text = file.value
            let isKey = text.lowercased().hasSuffix(".key")
            let isAbsolute = text.hasPrefix("/") || text.hasPrefix("\\") || text.dropFirst().first == ":"
            guard isKey || !isAbsolute else { continue }
            report.add(
                self, isKey ? "`\(text)` looks like a key, not a certificate" : "`\(text)` is relative to the directory the Runner was started in", at: file.range, key: file.path,
                help: isKey ? "use the file with the CA certificate of your GitLab instance" : "write the absolute path, such as `/etc/gitlab-runner/certs/\(text.split(separator: "/").last ?? "ca.crt")`")
        }
    }
}
