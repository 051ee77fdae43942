/// Two volumes have the same destination.
struct VolumeDuplicateDestination: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "volume-duplicate-destination", .error, .executors,
            summary: "two volumes have the same destination",
            why: """
                Jobs fail with `volume for container path "/cache" is already defined`. A trailing slash or a different source \
                makes no difference.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/docker/internal/volumes/utils.go:53-80"])
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
                    volumes = ["/cache", «"/srv/cache:/cache"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", volumes = ["sources:/data:ro", «"builds:/data/"»] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    volumes = ["/cache", "/cache/maven", "/srv/cache:/other"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    volumes = ["/cache"]

                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    volumes = ["/cache"]

                """),
        ]
    }

    var concerns: KeyNames { "volumes" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            var seen: [String: Node] = [:]
            for volume in docker.texts("volumes") {
                guard let destination = try? DockerVolume(volume.text, on: docker.system == .windows ? .windows : .linux).destination else { continue }
                let path = destination.hasSuffix("/") ? String(destination.dropLast()) : destination
                if let first = seen[path] {
                    report.add(
                        self, "`\(path)` is already the destination of another volume", at: volume.node.range, key: docker.path("volumes"),
                        label: "every job fails", related: [Related("first mounted here", at: first.range)], help: "keep one of the two")
                } else {
                    seen[path] = volume.node
                }
            }
        }
    }
}
