/// `shm_size` is in bytes, but looks like megabytes.
struct ShmSizeUnit: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "shm-size-unit", .warning, .executors,
            summary: "`shm_size` is in bytes, but looks like megabytes",
            why: """
                `shm_size` is a number of bytes. With a few hundred bytes, `/dev/shm` is practically always full: browsers and databases in \
                jobs crash with `No space left on device` or `Bus error`.
                """,
            isHeuristic: true, yields: [Yield("config-other-executor-section", .around)], sources: ["common/config.go:347"])
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
                    shm_size = «256»

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", shm_size = «2» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    shm_size = 268435456

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    shm_size = 0

                """),
        ]
    }

    var concerns: KeyNames { "shm_size" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            guard let size = docker.docker.shmSize, size.value > 0, size.value < 65536 else { continue }
            let (bytes, isTooLarge) = size.value.multipliedReportingOverflow(by: 1 << 20)
            guard !isTooLarge else { continue }
            report.add(
                self, "`shm_size` is in bytes, but \(size.value) looks like megabytes", at: size.range, key: size.path, label: "this is \(size.value) bytes",
                help: "for \(size.value) MiB, write `\(bytes)`")
        }
    }
}
