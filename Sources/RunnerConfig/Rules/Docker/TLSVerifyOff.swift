/// The certificate of a remote Docker daemon is not checked.
struct TLSVerifyOff: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "tls-verify-off", .warning, .security,
            summary: "the certificate of a remote Docker daemon is not checked",
            why: """
                Anyone who can reach an open port of the Docker daemon has root access to its machine, and anyone in between can \
                read the credentials of all jobs.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["helpers/docker/official_docker_client.go:355-371"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    host = «"tcp://10.0.0.5:2375"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", host = «"tcp://docker.acme.dev:2376"», tls_verify = false }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    host = "tcp://10.0.0.5:2376"
                    tls_verify = true
                    tls_cert_path = "/etc/docker/certs"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    host = "tcp://127.0.0.1:2375"

                """),
        ]
    }

    var concerns: KeyNames { "host" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners where docker.executor != "docker+machine" {
            guard let host = docker.text("host"), host.text.hasPrefix("tcp://"), docker.docker.tlsVerify?.value != true else { continue }
            let name = host.text.dropFirst(6)
            guard !["localhost", "127.", "[::1]", "docker:", "dind:"].contains(where: name.hasPrefix) else { continue }
            report.add(
                self, "the certificate of the Docker daemon at `\(host.text)` is not checked", at: host.node.range, key: docker.path("host"),
                label: "an open port gives root access to the machine", help: "set `tls_verify = true` and `tls_cert_path`")
        }
    }
}
