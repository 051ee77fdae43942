/// `wait_for_services_timeout = 0` waits for 30 seconds.
struct WaitForServicesZero: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "wait-for-services-zero", .info, .executors,
            summary: "`wait_for_services_timeout = 0` waits for 30 seconds",
            why: """
                The Runner treats zero as unset, and waits up to 30 seconds for services to start. Only a negative number turns \
                waiting off.
                """,
            fix: .unsafe, yields: [Yield("config-other-executor-section", .around), "empty-value-noise"], sources: ["executors/docker/services.go:141-144"])
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
                    wait_for_services_timeout = «0»

                """,
                repaired:
                    """
                    [[runners]]
                      executor = "docker"
                      [runners.docker]
                        image = "alpine"
                        wait_for_services_timeout = -1

                    """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", wait_for_services_timeout = «0», services = [{ name = "redis:7" }] }

                """,
                repaired:
                    """
                    [[runners]]
                      docker = { image = "alpine", wait_for_services_timeout = -1, services = [{ name = "redis:7" }] }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    wait_for_services_timeout = -1

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    wait_for_services_timeout = 60

                """),
        ]
    }

    var concerns: KeyNames { "wait_for_services_timeout" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            guard let timeout = docker.docker.waitForServicesTimeout, timeout.value == 0 else { continue }
            report.add(
                self, "`wait_for_services_timeout = 0` waits for 30 seconds", at: timeout.range, key: timeout.path,
                help: "write `-1` if jobs should not wait, or remove the key",
                fixes: [Fix("write `-1`", .unsafe, config.replacing(timeout.member.node, at: timeout.path, with: .integer(-1)))])
        }
    }
}
