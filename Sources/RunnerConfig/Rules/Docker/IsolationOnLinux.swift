/// `isolation` is for Windows containers.
struct IsolationOnLinux: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "docker-isolation-linux", .error, .executors,
            summary: "`isolation` is for Windows containers",
            why: """
                A Runner on Linux takes only `default`: jobs fail with `the isolation value "hyperv" is not valid`. A \
                Runner on Windows passes the value on, and Docker on Linux refuses to create the container: `invalid \
                isolation (hyperv): linux only supports 'default'`.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/docker/docker.go:1148-1152", "moby daemon/internal/runconfig/hostconfig_unix.go: validateIsolation"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine:3.20"
                    isolation = «"hyperv"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  docker = { image = "ruby:3.3", volumes = ["/cache"], isolation = «"process"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "mcr.microsoft.com/windows/servercore:ltsc2022"
                    isolation = "hyperv"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine:3.20"
                    isolation = "default"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "acme/build"
                    isolation = "process"

                """),
        ]
    }

    var concerns: KeyNames { "isolation" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners where docker.executor != "docker-windows" {
            guard let isolation = docker.docker.isolation, ["hyperv", "process"].contains(isolation.value), docker.system != .windows else { continue }
            let image = docker.docker.image?.value ?? ""
            let isLinux = ["alpine", "ubuntu", "debian"].contains { image.hasPrefix($0 + ":") || image == $0 } || docker.texts("volumes").contains { $0.text.hasPrefix("/") }
            guard isLinux else { continue }
            report.add(
                self, "`isolation = \"\(isolation.value)\"` needs Windows containers", at: isolation.range, key: isolation.path, label: "every job fails",
                help: "remove it, or use it with Windows images only")
        }
    }
}
