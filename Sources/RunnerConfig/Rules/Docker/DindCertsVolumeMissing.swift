/// Jobs may not get the certificates of Docker in Docker.
struct DindCertsVolumeMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "dind-certs-volume-missing", .warning, .executors,
            summary: "jobs may not get the certificates of Docker in Docker",
            why: """
                Since Docker 19.03 the service makes TLS certificates, and jobs read them from `/certs/client`. That directory has \
                to be a volume that the service and the job share; without it jobs fail with `unable to resolve docker endpoint: \
                open /certs/client/ca.pem: no such file or directory`. Jobs that set `DOCKER_TLS_CERTDIR` to an empty text do \
                without.
                """,
            isHeuristic: true, yields: [Yield("config-other-executor-section", .around)], sources: ["docs/ci/docker/using_docker_build"])
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
                    privileged = true
                    volumes = «["/cache"]»
                  [[runners.docker.services]]
                    name = "docker:28-dind"

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", privileged = true, services = [{ name = «"docker:28-dind"» }] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  environment = ["DOCKER_TLS_CERTDIR="]
                  [runners.docker]
                    image = "alpine"
                    privileged = true
                    volumes = ["/cache"]
                    services = [{ name = "docker:28-dind" }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    privileged = true
                    volumes = ["/cache", "/certs/client"]
                    services = [{ name = "docker:28-dind" }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    privileged = true
                    [[runners.kubernetes.services]]
                      name = "docker:28-dind"
                      command = ["--tls=false"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    privileged = true
                    services = [{ name = "docker:28-dind" }]
                    [[runners.kubernetes.volumes.empty_dir]]
                      name = "docker-certs"
                      mount_path = "/certs/client"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for service in DockerInDocker.all(in: config) where service.speaksTLS {
            let volumes = service.member("volumes")?.node
            guard volumes?.texts.contains(where: { $0.contains("/certs") || $0.contains("$") || $0.contains("{{") }) != true else { continue }
            guard service.member("volumes_from") == nil, service.member("pod_spec") == nil else { continue }
            let place = service.isKubernetes ? nil : volumes
            report.add(
                self, "it looks like jobs do not get the certificates of `\(service.image.text)`", at: place?.range ?? service.image.range,
                key: place == nil ? service.image.path : "\(service.tablePath).volumes", label: "`/certs/client` is not shared",
                help: service.isKubernetes
                    ? "add an `empty_dir` volume with `mount_path = \"/certs/client\"`" : "add the volume `\"/certs/client\"`, or set `DOCKER_TLS_CERTDIR=` in `environment`")
        }
    }
}
