/// Jobs connect to Docker-in-Docker without TLS.
struct DindTLSDisabled: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "docker-dind-tls-disabled", .info, .security,
            summary: "jobs connect to Docker-in-Docker without TLS",
            why: """
                Anything that can reach port 2375 of the service has root access to it. On a shared network, that may include other jobs.
                """,
            sources: ["docs/ci/docker/using_docker_build"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  environment = [«"DOCKER_TLS_CERTDIR="», "DOCKER_HOST=tcp://docker:2375"]
                  [runners.docker]
                    image = "alpine"

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine" }
                  environment = [«"DOCKER_TLS_CERTDIR="»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  environment = ["DOCKER_TLS_CERTDIR=/certs"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  environment = ["DOCKER_CERT_PATH="]

                """),
        ]
    }

    var concerns: KeyNames { "environment" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let folder = runner.variables.last(where: { $0.name == "DOCKER_TLS_CERTDIR" }), folder.value.isEmpty else { continue }
            report.add(
                self, "Docker-in-Docker runs without TLS", at: folder.node.range, key: "\(runner.keyPath).environment",
                help: "set `DOCKER_TLS_CERTDIR=/certs` and share `/certs/client`")
        }
    }
}
