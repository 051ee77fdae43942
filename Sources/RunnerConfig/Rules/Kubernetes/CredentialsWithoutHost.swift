/// Credentials for the API server are ignored without its address.
struct CredentialsWithoutHost: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "credentials-without-host", .warning, .kubernetes,
            summary: "credentials for the API server are ignored without its address",
            why: """
                Without `host` the Runner uses the service account of the pod it runs in, or else its kubeconfig, and ignores \
                `cert_file`, `key_file`, `ca_file` and `bearer_token`.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/kubernetes/util.go:48-117"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    bearer_token = «"eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    host = ""
                    cert_file = «"/etc/ssl/runner.crt"»
                    key_file = "/etc/ssl/runner.key"
                    ca_file = "/etc/ssl/ca.crt"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    host = "https://10.0.0.1:6443"
                    bearer_token = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    host = ""
                    bearer_token = ""
                    cert_file = ""

                """),
        ]
    }

    var concerns: KeyNames { "bearer_token cert_file key_file ca_file" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods where pod.text("host") ?? "" == "" {
            let ignored = ["bearer_token", "cert_file", "key_file", "ca_file"].compactMap { name in pod.member(name).flatMap { $0.node.string?.isEmpty == false ? (name, $0) : nil } }
            guard let (name, first) = ignored.first else { continue }
            report.add(
                self, "`\(name)` has no effect without `host`", at: first.node.range, key: "\(pod.path).\(name)", label: "ignored",
                related: ignored.dropFirst().map { Related("also ignored", at: $0.1.keyRange) }, help: "add `host`, or remove the credentials")
        }
    }
}
