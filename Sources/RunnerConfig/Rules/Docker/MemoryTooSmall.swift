/// The memory limit is smaller than Docker accepts.
struct MemoryTooSmall: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "memory-too-small", .error, .executors,
            summary: "the memory limit is smaller than Docker accepts",
            why: """
                Docker refuses to create a container with less than 6 MB: jobs fail with `Minimum memory limit allowed \
                is 6MB`, or with `Minimum memory reservation allowed is 6MB`. Docker before 20.10 takes 4 MB. A size \
                without a unit counts bytes.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["common/config.go:1802-1837", "moby daemon/daemon_unix.go: verifyPlatformContainerResources"])
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
                    memory = «"2m"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", service_memory = «"512"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    memory_reservation = «"4m"»
                    service_memory = «"1"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    memory = "6m"
                    service_memory = "512m"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    memory = ""
                    memory_reservation = "6m"

                """),
        ]
    }

    var concerns: KeyNames { "memory memory_reservation service_memory service_memory_reservation" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            for key in ["memory", "memory_reservation", "service_memory", "service_memory_reservation"] {
                guard let amount = docker.text(key), let bytes = DockerSize(amount.text).bytes, bytes > 0, bytes < 6 << 20 else { continue }
                let mebibytes = Int(amount.text).flatMap { $0 >= 6 ? "\"\($0)m\"" : nil }
                report.add(
                    self, "`\(amount.text)` is less memory than Docker accepts", at: amount.node.range, key: docker.path(key), label: "every job fails",
                    help: mebibytes.map { "add a unit, such as `\($0)`" } ?? "use at least `\"6m\"`, for example `\"512m\"`: jobs need far more")
            }
        }
    }
}
