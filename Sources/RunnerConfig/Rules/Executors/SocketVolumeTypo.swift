/// The Docker socket is mounted where Docker clients do not look.
struct SocketVolumeTypo: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "socket-volume-typo", .warning, .executors,
            summary: "the Docker socket is mounted where Docker clients do not look",
            why: """
                Docker clients look for `/var/run/docker.sock`. Mounted at `/run/docker.sock`, the socket is found only in images where \
                `/var/run` is a link to `/run`.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["docs/executors/docker.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "docker"
                    volumes = [«"/run/docker.sock:/run/docker.sock"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "docker", volumes = ["/cache", «"/var/run/docker.sock:/run/docker.sock:ro"»] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "docker"
                    volumes = ["/run/docker.sock:/var/run/docker.sock"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "docker"
                    volumes = ["/run/docker.sock"]

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            for volume in runner.docker?.value.member("volumes")?.node.elements ?? [] {
                let parts = volume.string?.split(separator: ":") ?? []
                guard parts.count > 1, parts[1] == "/run/docker.sock" else { continue }
                report.add(
                    self, "Docker clients look for `/var/run/docker.sock`, not `/run/docker.sock`", at: volume.range,
                    key: "\(runner.keyPath).docker.volumes",
                    help: "if jobs need the socket, mount it at `/var/run/docker.sock`")
            }
        }
    }
}
