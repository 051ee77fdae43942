/// Jobs can access a part of the host that lets them take it over.
struct SensitiveHostVolume: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "docker-sensitive-host-mount", .warning, .security,
            summary: "jobs can access a part of the host that lets them take it over",
            why: """
                A job that mounts the root directory, `/etc`, the data of Docker or the configuration of the Runner can read the tokens and \
                keys on the host and take it over. `ro` only keeps jobs from writing.
                """,
            yields: [Yield("config-other-executor-section", .around), "host-docker-socket"], sources: ["docs/security"])
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
                    volumes = ["/cache", «"/:/host"», «"/etc/gitlab-runner:/etc/gitlab-runner:ro"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", volumes = [«"/root/.ssh:/root/.ssh"»] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    volumes = ["/cache", "/etc/ssl/certs:/etc/ssl/certs:ro", "/etc/localtime:/etc/localtime"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    volumes = ["/root", "home:/home"]

                """),
        ]
    }

    var concerns: KeyNames { "volumes" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            for written in docker.texts("volumes") {
                guard let source = try? DockerVolume(written.text, on: .linux).source, !source.hasSuffix(".sock") else { continue }
                guard HostPathSensitive.isSensitive(source) || source.hasPrefix("/etc/gitlab-runner") else { continue }
                report.add(
                    self, "jobs can access `\(source)` on the host", at: written.node.range, key: docker.path("volumes"), label: "every job can take over the host",
                    help: "mount only the directory that jobs need")
            }
        }
    }
}
