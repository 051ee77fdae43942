/// TLS settings are ignored without the address of a Docker daemon.
struct TLSVerifyWithoutHost: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "tls-verify-without-host", .warning, .executors,
            summary: "TLS settings are ignored without the address of a Docker daemon",
            why: """
                The Runner uses `tls_verify` and `tls_cert_path` only together with `host`. Without it, the Runner uses \
                `DOCKER_HOST`, `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH` from its own environment, or the local socket, which \
                has no TLS. These keys do not apply to the registry or to GitLab either.
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
                    tls_verify = «true»

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", tls_cert_path = «"/etc/docker/certs"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    tls_verify = false

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

                """),
        ]
    }

    var concerns: KeyNames { "tls_verify tls_cert_path" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners where docker.executor != "docker+machine" && docker.docker.member("host")?.node.saysSomething != true {
            for key in ["tls_verify", "tls_cert_path"] {
                guard let member = docker.docker.member(key), member.node.saysSomething else { continue }
                report.add(
                    self, "`\(key)` is ignored without `host`", at: member.node.range, key: docker.path(key),
                    help: "set `host`, or remove the key; for GitLab's certificate, set `tls-ca-file` in `[[runners]]`")
            }
        }
    }
}
