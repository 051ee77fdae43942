/// Jobs run in privileged containers.
struct PrivilegedContainer: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "privileged-container", .warning, .security, also: [.info],
            summary: "jobs run in privileged containers",
            why: """
                A privileged container has root access to its node: a job can read the secrets of every other job there.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["docs/security"])
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
                    privileged = «true»

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", privileged = «true» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                    privileged = «true»
                    allowed_privileged_images = ["docker:*"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                    privileged = false

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.docker]
                    image = "alpine"
                    services_privileged = false

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", services_privileged = «true» }

                """),
        ]
    }

    var concerns: KeyNames { "privileged services_privileged" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            if let flag = runner.kubernetes?.value.privileged, flag.value {
                report.add(
                    self, "every job has root access to its node", at: flag.range, key: flag.path, help: "use this runner for trusted projects only")
            }
            if let docker = runner.docker?.value, let flag = docker.privileged, flag.value {
                let isBounded = docker.allowedPrivilegedImages != nil
                report.add(
                    self, isBounded ? "jobs with an allowed image have root access to the host" : "every job has root access to the host", at: flag.range,
                    key: flag.path, severity: isBounded ? .info : .warning,
                    help: "use this runner for trusted projects only" + (isBounded ? "" : ", or restrict it with `allowed_privileged_images`"))
            } else if let docker = runner.docker?.value, let flag = docker.servicesPrivileged, flag.value {
                report.add(
                    self, "every service has root access to the host", at: flag.range, key: flag.path, severity: .info,
                    help: "restrict it with `allowed_privileged_services`")
            }
        }
    }
}
