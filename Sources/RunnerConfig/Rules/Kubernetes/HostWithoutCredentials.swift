/// Credentials for the API server are incomplete.
struct HostWithoutCredentials: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "host-without-credentials", .error, .kubernetes, also: [.warning],
            summary: "the credentials for the API server are incomplete",
            why: """
                With `host` and `cert_file`, the Runner also requires `key_file` and `ca_file`. Otherwise every job fails with \
                "ca file, cert file and key file must be specified when using file based auth". A `key_file` without `cert_file` \
                is ignored. `ca_file` alone is fine: it only verifies the API server. Without any credentials the Runner is \
                `system:anonymous` to the API server, and cannot create pods.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/kubernetes/util.go:73-117"])
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
                  kubernetes = { host = «"https://10.0.0.1:6443"», cert_file = "/etc/ssl/runner.crt", key_file = "/etc/ssl/runner.key", ca_file = "" }

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes.host = «"https://10.0.0.1:6443"»
                  kubernetes.key_file = "/etc/ssl/runner.key"
                  kubernetes.ca_file = "/etc/ssl/ca.crt"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  [runners.kubernetes]
                    host = «"https://10.0.0.1:6443"»
                    ca_file = "/etc/ssl/ca.crt"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  [runners.kubernetes]
                    host = "http://127.0.0.1:8001" # kubectl proxy

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
                    ca_file = "/etc/ssl/ca.crt"
                    bearer_token_overwrite_allowed = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    host = "" # from the cluster, or from kubeconfig
                    cert_file = "/etc/ssl/runner.crt"

                """),
        ]
    }

    var concerns: KeyNames { "host" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let kubernetes = runner.kubernetes?.value, let host = kubernetes.host, !host.value.isEmpty else { continue }
            let hasCertificate = kubernetes.certFile?.value.isEmpty == false
            let hasKey = kubernetes.keyFile?.value.isEmpty == false
            let hasAuthority = kubernetes.caFile?.value.isEmpty == false
            if hasCertificate, !hasKey || !hasAuthority {
                let missing = (hasKey ? [] : ["`key_file`"]) + (hasAuthority ? [] : ["`ca_file`"])
                report.add(
                    self, "`cert_file` is set without \(missing.joined(separator: " and "))", at: host.range, key: host.path, label: "every job fails",
                    help: "add \(missing.joined(separator: " and "))")
            } else if hasKey, !hasCertificate, kubernetes.bearerToken == nil {
                report.add(
                    self, "`key_file` is set without `cert_file`", at: host.range, key: host.path, severity: .warning,
                    label: "the Runner does not use the key to log in", help: "add `cert_file`")
            } else if !hasCertificate, !hasKey, kubernetes.bearerToken?.value.isEmpty ?? true, kubernetes.bearerTokenOverwriteAllowed?.value != true,
                host.value.hasPrefix("https://"), !config.isFragment
            {
                report.add(
                    self, "the Runner has no credentials for this API server", at: host.range, key: host.path, severity: .warning,
                    label: "requests are anonymous", help: "add `bearer_token`, or `cert_file` and `key_file`")
            }
        }
    }
}
