/// Jobs get the host's Docker socket.
struct HostDockerSocket: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "host-docker-socket", .warning, .security,
            summary: "jobs get the host's Docker socket",
            why: """
                Anyone who can use the socket has root access to the host. The Runner does not clean up containers that are started through it, \
                and their mounts refer to paths on the host.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["docs/security"])
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
                    volumes = [«"/var/run/docker.sock:/var/run/docker.sock"», "/cache"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [[runners.kubernetes.volumes.host_path]]
                      name = "docker"
                      mount_path = «"/var/run/docker.sock"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "docker"
                    volumes = ["/cache", "/certs/client"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "docker"
                    volumes = ["/run/user/1000/podman/podman.sock:/var/run/docker.sock"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", volumes = [«"/run/containerd/containerd.sock:/run/containerd/containerd.sock"»] }

                """),
        ]
    }

    var concerns: KeyNames { "volumes" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            let volumes = runner.docker?.value.member("volumes")?.node.elements ?? []
            for volume in volumes where volume.string?.split(separator: ":").first.map({ Self.sockets.contains(String($0)) }) == true {
                add(volume, "\(runner.keyPath).docker.volumes", &report)
            }
            for mount in runner.kubernetes?.value.volumes?.value.hostPath?.value ?? [] {
                let source = mount.hostPath ?? mount.mountPath
                if let source, Self.sockets.contains(source.value) { add(source.member.node, source.path, &report) }
            }
        }
    }

    private static let sockets = ["docker.sock", "containerd/containerd.sock", "podman/podman.sock", "crio/crio.sock"].flatMap { ["/var/run/\($0)", "/run/\($0)"] }

    private func add(_ node: Node, _ path: String, _ report: inout Report) {
        report.add(
            self, "jobs get the host's \(node.string?.contains("docker.sock") == false ? "container runtime" : "Docker") socket", at: node.range, key: path, label: "every job has root access to the host",
            help: "build images with a `docker:dind` service, or without Docker, for example with Buildah or Podman")
    }
}
