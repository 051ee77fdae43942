/// `host` is set, but a file for the login is missing.
struct HostWithoutCredentials: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "host-without-credentials", .error, .kubernetes,
            summary: "`host` is set, but a file for the login is missing",
            why: """
                When `host` is set, the Runner logs in to the API server with a client certificate only if `cert_file`, `key_file` and \
                `ca_file` are all set.
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
                  kubernetes.host = «"https://10.0.0.1:6443"»
                  kubernetes.cert_file = "/etc/ssl/runner.crt"
                  kubernetes.key_file = "/etc/ssl/runner.key"
                  kubernetes.ca_file = ""

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
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    host = "https://10.0.0.1:6443"
                    bearer_token = "eyJhbGciOiJSUzI1NiJ9"
                    ca_file = "/etc/ssl/ca.crt"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    host = ""
                    cert_file = ""
                    key_file = ""
                    ca_file = "/etc/ssl/ca.crt"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let kubernetes = runner.kubernetes?.value, let host = kubernetes.host, !host.value.isEmpty, kubernetes.bearerToken == nil else {
                continue
            }
            let files = [("cert_file", kubernetes.certFile), ("key_file", kubernetes.keyFile), ("ca_file", kubernetes.caFile)]
            let missing = files.filter { $0.1?.value.isEmpty ?? true }.map { "`\($0.0)`" }
            guard (1..<files.count).contains(missing.count) else { continue }
            report.add(
                self, "`cert_file`, `key_file` and `ca_file` only work together", at: host.range, key: host.path, label: "the Runner cannot log in to the cluster",
                help: "add \(missing.joined(separator: " and ")), or use `bearer_token`")
        }
    }
}
