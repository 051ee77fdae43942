/// `network_mode` turns off the network per build.
struct NetworkModeDisablesPerBuild: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "network-mode-disables-per-build", .warning, .executors,
            summary: "`network_mode` turns off the network per build",
            why: """
                With any `network_mode`, `FF_NETWORK_PER_BUILD` has no effect: no network is created for the job. With \
                `bridge` and `host`, services do not reach each other by name as they would there.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/docker/internal/networks/manager.go:51-62", "executors/docker/docker.go:775-777"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.feature_flags]
                    FF_NETWORK_PER_BUILD = true
                  [runners.docker]
                    image = "alpine"
                    network_mode = «"bridge"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  environment = ["FF_NETWORK_PER_BUILD=1"]
                  docker = { image = "alpine", network_mode = «"host"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.feature_flags]
                    FF_NETWORK_PER_BUILD = false
                  [runners.docker]
                    image = "alpine"
                    network_mode = "bridge"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.feature_flags]
                    FF_NETWORK_PER_BUILD = true
                  [runners.docker]
                    image = "alpine"
                    network_mode = ""

                """),
        ]
    }

    var concerns: KeyNames { "network_mode" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            guard let mode = docker.docker.networkMode, !mode.value.isEmpty, let flag = Self.flag(docker.runner) else { continue }
            report.add(
                self, "`network_mode` turns off `FF_NETWORK_PER_BUILD`", at: mode.range, key: mode.path, label: "no network is created for the job",
                related: [Related("the flag has no effect", at: flag)], help: "remove `network_mode` or the flag")
        }
    }

    private static func flag(_ runner: Runner) -> Range<Int>? {
        let flag = runner.featureFlags?.value.node["FF_NETWORK_PER_BUILD"]
        if let flag { return flag.node.boolean == true ? flag.statement : nil }
        return runner.variables.last { $0.name == "FF_NETWORK_PER_BUILD" && ["1", "true"].contains($0.value.lowercased()) }?.node.range
    }
}
