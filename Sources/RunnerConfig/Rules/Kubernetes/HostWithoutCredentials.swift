/// The API server is named, but not all of the certificates.
struct HostWithoutCredentials: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "host-without-credentials", .error, .kubernetes,
            summary: "the API server is named, but not all of the certificates",
            why: """
                With `host` a certificate only counts together with its key and the CA: all three of cert_file, key_file and \
                ca_file.
                """,
            sources: ["executors/kubernetes/util.go:73-117"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    host = «"https://10.0.0.1:6443"»
                    cert_file = "/etc/ssl/runner.crt"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    host = "https://10.0.0.1:6443"
                    cert_file = "/etc/ssl/runner.crt"
                    key_file = "/etc/ssl/runner.key"
                    ca_file = "/etc/ssl/ca.crt"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let kubernetes = runner.kubernetes?.value, let host = kubernetes.host, !host.value.isEmpty, kubernetes.bearerToken == nil else {
                continue
            }
            let files = [kubernetes.certFile, kubernetes.keyFile, kubernetes.caFile].map { $0?.value.isEmpty == false }
            guard files.contains(true), files.contains(false) else { continue }
            report.add(
                self, "`cert_file`, `key_file` and `ca_file` only work together", at: host.range, key: host.path, label: "the manager cannot log in",
                help: "add the missing ones, or `bearer_token`")
        }
    }
}
