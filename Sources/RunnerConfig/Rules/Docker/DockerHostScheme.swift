/// `host` is not an address that the Docker client understands.
struct DockerHostScheme: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "docker-host-scheme", .error, .executors,
            summary: "`host` is not an address that the Docker client understands",
            why: """
                The address begins with `tcp://`, `unix://` or, on Windows, `npipe://`. Without one jobs fail with \
                `unable to parse docker host`; `http://` and `https://` fail as soon as a container is attached to: \
                `dial http: unknown network http`. TLS is set with `tls_cert_path` and `tls_verify`.
                """,
            fix: .unsafe, yields: [Yield("config-other-executor-section", .around)], sources: ["helpers/docker/options.go:55", "moby client/client.go: ParseHostURL, dialer"])
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
                    host = «"/var/run/docker.sock"»

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "docker"
                      [runners.docker]
                        image = "alpine"
                        host = "unix:///var/run/docker.sock"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", host = «"http://10.0.0.5:2375"» }

                """,
                repaired:
                    """
                    [[runners]]
                      docker = { image = "alpine", host = "tcp://10.0.0.5:2375" }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    host = "unix:///run/user/1000/podman/podman.sock"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    host = "npipe:////./pipe/docker_engine"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    host = "${DOCKER_HOST}"

                """),
        ]
    }

    var concerns: KeyNames { "host" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners where docker.executor != "docker+machine" {
            guard let host = docker.text("host"), !host.text.isEmpty, !host.isFilledIn else { continue }
            let isHTTP = host.text.hasPrefix("http://") || host.text.hasPrefix("https://")
            guard isHTTP || !host.text.contains("://") else { continue }
            let rest = isHTTP ? String(host.text.drop { $0 != ":" }.dropFirst(3)) : host.text
            let better = rest.hasPrefix("/") ? "unix://\(rest)" : rest.contains(":") && !rest.contains("/") ? "tcp://\(rest)" : nil
            let path = docker.path("host")
            report.add(
                self, "`\(host.text)` is not a valid address of a Docker daemon", at: host.node.range, key: path, label: "every job fails",
                help: better.map { "write `\"\($0)\"`" } ?? "begin it with `tcp://` or `unix://`",
                fixes: better.map { [Fix("write `\"\($0)\"`", .unsafe, config.replacing(host.node, at: path, with: .string($0)))] } ?? [])
        }
    }
}
