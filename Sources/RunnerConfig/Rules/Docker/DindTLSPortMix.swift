/// The port of Docker-in-Docker does not match its TLS setting.
struct DindTLSPortMix: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "dind-tls-port-mix", .warning, .executors,
            summary: "the port of Docker-in-Docker does not match its TLS setting",
            why: """
                With `DOCKER_TLS_CERTDIR` the Docker service listens on port 2376 with TLS. If the variable is empty, it listens \
                on port 2375 without TLS. Jobs that use the other port fail with `Cannot connect to the Docker daemon`.
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
                  environment = [«"DOCKER_HOST=tcp://docker:2375"», "DOCKER_TLS_CERTDIR=/certs"]
                  [runners.docker]
                    image = "alpine"

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine" }
                  environment = ["DOCKER_TLS_CERTDIR=", «"DOCKER_HOST=tcp://localhost:2376"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  environment = ["DOCKER_HOST=tcp://docker:2376", "DOCKER_TLS_CERTDIR=/certs"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  environment = ["DOCKER_HOST=tcp://docker:2375"]

                """),
        ]
    }

    var concerns: KeyNames { "environment" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            let variables = runner.variables
            guard let host = variables.last(where: { $0.name == "DOCKER_HOST" }), let folder = variables.last(where: { $0.name == "DOCKER_TLS_CERTDIR" }) else { continue }
            guard !folder.value.contains("$"), host.value.hasPrefix("tcp://") else { continue }
            guard folder.value.isEmpty ? host.value.hasSuffix(":2376") : host.value.hasSuffix(":2375") else { continue }
            report.add(
                self, folder.value.isEmpty ? "port 2376 needs TLS, but TLS is off" : "port 2375 has no TLS, but TLS is on", at: host.node.range,
                key: "\(runner.keyPath).environment", label: "jobs cannot reach Docker",
                related: [Related("TLS is turned \(folder.value.isEmpty ? "off" : "on") here", at: folder.node.range)],
                help: folder.value.isEmpty ? "use port 2375, or remove `DOCKER_TLS_CERTDIR=` to keep TLS" : "use port 2376")
        }
    }
}
