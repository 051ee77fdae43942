/// The Docker socket is mounted where no client looks.
struct SocketVolumeTypo: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "socket-volume-typo", .warning, .executors,
            summary: "the Docker socket is mounted where no client looks",
            why: """
                Docker's clients look for /var/run/docker.sock. Mounted at /run/docker.sock it is only found in images in \
                which /var/run leads there.
                """,
            yields: [Yield("config-other-executor-section", .around)])
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
                  executor = "docker"
                  [runners.docker]
                    image = "docker"
                    volumes = ["/cache"]

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            for volume in runner.docker?.value.member("volumes")?.node.elements ?? [] {
                let parts = volume.string?.split(separator: ":") ?? []
                guard parts.count > 1, parts[1] == "/run/docker.sock" else { continue }
                report.add(
                    self, "clients look for `/var/run/docker.sock`, not `/run/docker.sock`", at: volume.range,
                    key: "\(runner.keyPath).docker.volumes",
                    help: "mount it at `/var/run/docker.sock`, if jobs must have it at all")
            }
        }
    }
}
