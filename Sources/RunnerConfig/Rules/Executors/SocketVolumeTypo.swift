/// The Docker socket is mounted where Docker clients do not look.
struct SocketVolumeTypo: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "socket-volume-typo", .warning, .executors,
            summary: "the Docker socket is mounted where Docker clients do not look",
            why: """
                Docker clients look for `/var/run/docker.sock`. Mounted at `/run/docker.sock`, the socket is found only in images where \
                `/var/run` is a link to `/run`. At another path, or with a typo in the name, no client finds it.
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
                    volumes = [«"/var/run/docker.sock:/var/run/docker"», "/var/run/docker.sock:/tmp/docker.sock", "/var/run/docker.sock:/var/run/host.sock"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "docker"
                    volumes = ["docker:/var/run/docker", "/var/run/docker.sock:/host/var/run/docker.sock"]

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

    var concerns: KeyNames { "volumes" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            for volume in runner.docker?.value.member("volumes")?.node.elements ?? [] {
                let parts = volume.string?.split(separator: ":") ?? []
                guard parts.count > 1, Self.isTypo(String(parts[1]), of: String(parts[0])) else { continue }
                report.add(
                    self, "Docker clients look for `/var/run/docker.sock`, not `\(parts[1])`", at: volume.range,
                    key: "\(runner.keyPath).docker.volumes",
                    help: "if jobs need the socket, mount it at `/var/run/docker.sock`")
            }
        }
    }

    /// Whether a socket is mounted beside the place where clients look. Another name in a directory of one's own was meant.
    private static func isTypo(_ target: String, of source: String) -> Bool {
        if target == "/run/docker.sock" { return true }
        guard source.hasSuffix("/docker.sock"), target != "/var/run/docker.sock" else { return false }
        let path = target.hasSuffix("/") ? String(target.dropLast()) : target
        return ["/var/run", "/run", "/var/run/docker", "/run/docker", "/var/docker.sock", "/docker.sock"].contains(path)
            || Spelling.isSlip(path, of: "/var/run/docker.sock")
    }
}
