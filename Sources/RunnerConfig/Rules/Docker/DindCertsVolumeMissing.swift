/// Jobs may not get the certificates of Docker-in-Docker.
struct DindCertsVolumeMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "dind-certs-volume-missing", .warning, .executors, also: [.info],
            summary: "jobs may not get the certificates of Docker-in-Docker",
            why: """
                Since Docker 19.03 the service creates TLS certificates, and jobs read them from `/certs/client`. That directory \
                has to be a volume that the service and the job share; without it jobs fail with `unable to resolve docker \
                endpoint: open /certs/client/ca.pem: no such file or directory`. Jobs that set `DOCKER_TLS_CERTDIR` to an empty \
                string do not need them. If the file names no service but makes pods privileged, jobs probably add the service \
                with `services:` in `.gitlab-ci.yml`.
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
                  executor = "kubernetes"
                  [runners.kubernetes]
                    privileged = true
                    «[[runners.kubernetes.services]]»
                      name = "docker:28-dind"
                      alias = "docker"

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", privileged = true, services = [{ name = «"docker:28-dind"» }] }

                """),
            Example(
                .values,
                """
                runners:
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        privileged = «true»

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
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  environment = ["DOCKER_TLS_CERTDIR="]
                  [runners.kubernetes]
                    privileged = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    privileged = true
                    [[runners.kubernetes.volumes.host_path]]
                      name = "docker"
                      mount_path = "/var/run/docker.sock"

                """),
        ]
    }

    var concerns: KeyNames { "privileged services" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        checkServices(config, &report)
        for runner in config.runners where (runner.executorName(in: config) ?? "kubernetes") == "kubernetes" { checkPods(of: runner, &report) }
    }

    /// Privileged pods whose jobs bring the service themselves.
    private func checkPods(of runner: Runner, _ report: inout Report) {
        guard let kubernetes = runner.kubernetes?.value, let privileged = kubernetes.privileged, privileged.value, !runner.variables.contains(where: { $0.name.hasPrefix("DOCKER_") }) else {
            return
        }
        let table = kubernetes.node
        // Any volume at the socket or the certificates, and any service, says how these jobs reach Docker.
        let mounts = (table.last("volumes")?.node.members ?? []).flatMap(\.node.elements).compactMap { $0.last("mount_path")?.node.string }
        guard !mounts.contains(where: { $0.contains("/certs") || $0.contains("docker") || $0.contains("{{") }), table.last("services") == nil, table.last("pod_spec") == nil else { return }
        report.add(
            self, "jobs with the service `docker:dind` may not get its certificates", at: privileged.range, key: privileged.path, severity: .info,
            label: "no volume at `/certs/client`",
            help: "add an `empty_dir` volume with `mount_path = \"/certs/client\"`, or set `DOCKER_TLS_CERTDIR=` in `environment`")
    }

    private func checkServices(_ config: ConfigFile, _ report: inout Report) {
        for service in DockerInDocker.all(in: config) where service.speaksTLS {
            let volumes = service.member("volumes")?.node
            guard volumes?.texts.contains(where: { $0.contains("/certs") || $0.contains("$") || $0.contains("{{") }) != true else { continue }
            guard service.member("volumes_from") == nil, service.member("pod_spec") == nil else { continue }
            let place: (range: Range<Int>, path: String) =
                if service.isKubernetes || volumes == nil { service.place } else { (volumes?.range ?? service.image.range, "\(service.tablePath).volumes") }
            report.add(
                self, "jobs do not seem to get the certificates of `\(service.image.text)`", at: place.range, key: place.path, label: "`/certs/client` is not shared",
                help: service.isKubernetes
                    ? "add an `empty_dir` volume with `mount_path = \"/certs/client\"`" : "add the volume `\"/certs/client\"`, or set `DOCKER_TLS_CERTDIR=` in `environment`")
        }
    }
}
