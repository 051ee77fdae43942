/// `builds_dir` cannot be used in a container.
struct BuildsDirRelative: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "builds-dir-relative", .error, .executors,
            summary: "`builds_dir` cannot be used in a container",
            why: """
                With the Docker executors, `builds_dir` is a path inside the container. Jobs fail with `build directory needs to be \
                an absolute path`, or with `build directory needs to be a non-root path`; `~` is not expanded.
                """,
            sources: ["executors/docker/internal/volumes/utils.go:18-25"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  builds_dir = «"builds"»
                  [runners.docker]
                    image = "alpine"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-autoscaler"
                  builds_dir = «"/"»
                  docker = { image = "alpine" }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-windows"
                  builds_dir = 'C:\\builds'
                  [runners.docker]
                    image = "acme/build"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  builds_dir = "builds"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  builds_dir = "$BUILDS"
                  [runners.docker]
                    image = "alpine"

                """),
        ]
    }

    var concerns: KeyNames { "builds_dir" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners where docker.executor != nil {
            guard let folder = docker.runner.buildsDir, !folder.value.isEmpty else { continue }
            guard !DockerRunner.Written(text: folder.value, node: folder.member.node).isFilledIn else { continue }
            let isAbsolute = folder.value.hasPrefix("/") || folder.value.hasPrefix("\\") || folder.value.dropFirst().first == ":"
            guard !isAbsolute || folder.value == "/" else { continue }
            report.add(
                self, isAbsolute ? "`builds_dir` cannot be the root directory" : "`builds_dir` is not an absolute path", at: folder.range, key: folder.path,
                label: "every job fails", help: "use an absolute path such as `/builds`, or remove the key")
        }
    }
}
