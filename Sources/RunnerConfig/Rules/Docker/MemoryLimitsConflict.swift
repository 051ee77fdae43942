/// Two memory limits contradict each other.
struct MemoryLimitsConflict: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "memory-swap-below-memory", .error, .executors,
            summary: "two memory limits contradict each other",
            why: """
                `memory_swap` counts memory and swap together, so it cannot be smaller than `memory`, and Docker \
                accepts it only together with `memory`. `memory_reservation` cannot be larger than `memory`. Docker \
                refuses to create the container: `Minimum memoryswap limit should be larger than memory limit`, `You \
                should always set the Memory limit when using Memoryswap limit` or `Minimum memory limit can not be \
                less than memory reservation limit`. A kernel that does not account for swap leaves the first of them \
                without a refusal, and without a limit for swap.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/docker/docker.go:1185-1187", "moby daemon/daemon_unix.go: verifyPlatformContainerResources"])
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
                    memory = "1g"
                    memory_swap = «"512m"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", service_memory = "256m", service_memory_reservation = «"1g"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    memory_swap = «"2g"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    memory = "1g"
                    memory_swap = "1g"
                    memory_reservation = "512m"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    memory_reservation = "1g"

                """),
        ]
    }

    var concerns: KeyNames { "memory_swap memory_reservation service_memory_swap service_memory_reservation" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            for prefix in ["", "service_"] {
                let limit = docker.text("\(prefix)memory")
                let most = limit.flatMap { DockerSize($0.text).bytes } ?? 0
                guard limit?.text.isEmpty ?? true || most > 0 else { continue }
                if let swap = docker.text("\(prefix)memory_swap"), let bytes = DockerSize(swap.text).bytes, bytes > 0, most == 0 || bytes < most {
                    add(swap, "\(prefix)memory_swap", most == 0 ? "needs `\(prefix)memory` as well" : "is less than `\(prefix)memory`", limit, docker, &report)
                }
                if let soft = docker.text("\(prefix)memory_reservation"), let bytes = DockerSize(soft.text).bytes, most > 0, bytes > most {
                    add(soft, "\(prefix)memory_reservation", "is more than `\(prefix)memory`", limit, docker, &report)
                }
            }
        }
    }

    private func add(
        _ amount: DockerRunner.Written, _ key: String, _ words: String, _ limit: DockerRunner.Written?, _ docker: DockerRunner, _ report: inout Report
    ) {
        report.add(
            self, "`\(key)` \(words)", at: amount.node.range, key: docker.path(key), label: "every job fails",
            related: limit.map { [Related("the limit", at: $0.node.range)] } ?? [],
            help: key.hasSuffix("swap") ? "set it to `memory` plus the swap that jobs may use" : "set it below `memory`")
    }
}
