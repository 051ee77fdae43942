/// Jobs use the network of the host, or have no network.
struct NetworkModeHost: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "docker-network-mode-host", .info, .executors, also: [.error],
            summary: "jobs use the network of the host, or have no network",
            why: """
                In the network of the host, services and jobs that run at the same time may fight over ports, services \
                have no names of their own, and jobs reach everything that listens on the host. With `none`, the \
                helper cannot fetch the repository: every job fails that does not set `GIT_STRATEGY` to `none` or \
                `empty`.
                """,
            yields: [Yield("config-other-executor-section", .around), "network-mode-disables-per-build"], sources: ["executors/docker/internal/networks/manager.go:52-57"])
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
                    network_mode = «"host"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", network_mode = «"none"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    network_mode = "bridge"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  environment = ["GIT_STRATEGY=none"]
                  [runners.docker]
                    image = "alpine"
                    network_mode = "none"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    network_mode = "gitlab_default"

                """),
        ]
    }

    var concerns: KeyNames { "network_mode" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            guard let mode = docker.docker.networkMode, ["host", "none"].contains(mode.value) else { continue }
            let isHost = mode.value == "host"
            // Jobs that fetch nothing may do without a network.
            guard isHost || !docker.runner.variables.contains(where: { $0.name == "GIT_STRATEGY" }) else { continue }
            report.add(
                self, isHost ? "jobs use the network of the host" : "jobs have no network", at: mode.range, key: mode.path,
                severity: isHost ? .info : .error, label: isHost ? "jobs and services may compete for ports" : "the repository cannot be fetched",
                help: isHost ? "use the name of a Docker network, or remove `network_mode`" : "remove `network_mode`")
        }
    }
}
