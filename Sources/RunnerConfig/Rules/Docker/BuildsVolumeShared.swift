/// The sources of all projects are kept in one directory of the host.
struct BuildsVolumeShared: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "builds-volume-shared", .info, .security,
            summary: "the sources of all projects are kept in one directory of the host",
            why: """
                Jobs of every project that the runner serves see a host directory that is mounted at `/builds`, so one project \
                can read and change the sources of another.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/docker/docker.go:1599-1628"])
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
                    volumes = ["/cache", «"/srv/builds:/builds"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  builds_dir = "/work"
                  docker = { image = "alpine", volumes = [«"/srv/work:/work:rw"»] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    volumes = ["/cache", "/builds"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    volumes = ["/srv/builds:/srv/builds"]

                """),
        ]
    }

    var concerns: KeyNames { "volumes" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            let folder = docker.runner.buildsDir?.value ?? "/builds"
            for written in docker.texts("volumes") {
                guard let volume = try? DockerVolume(written.text, on: .linux), volume.source != nil, volume.destination == folder else { continue }
                report.add(
                    self, "jobs of all projects share the directory at `\(folder)`", at: written.node.range, key: docker.path("volumes"),
                    label: "one project can read the sources of another", help: "remove it, and the Runner creates a volume for each project")
            }
        }
    }
}
