/// The limit of services is too low.
struct ServicesLimitZero: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "services-limit-zero", .info, .executors, also: [.error],
            summary: "the limit of services is too low",
            why: """
                `services_limit = 0` does not mean "no limit": a job with a service fails. Services in `config.toml` count as \
                well: if there are more of them than the limit, every job fails.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/docker/services.go:98-101"])
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
                    services_limit = «0»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    services_limit = «1»
                    services = [{ name = "redis:7" }, { name = "postgres:16" }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    services_limit = -1

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    services_limit = 2
                    services = [{ name = "redis:7" }, { name = "postgres:16" }]

                """),
        ]
    }

    var concerns: KeyNames { "services_limit" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            guard let limit = docker.docker.servicesLimit, limit.value >= 0 else { continue }
            let count = docker.services.count
            guard limit.value == 0 || limit.value < count else { continue }
            report.add(
                self, limit.value < count ? "this file alone starts \(count) services" : "jobs cannot have services", at: limit.range, key: limit.path,
                severity: limit.value < count ? .error : .info, label: limit.value < count ? "every job fails" : "a job with `services:` fails",
                help: "use `-1` for no limit")
        }
    }
}
