/// Jobs run with all rights on the host.
struct PrivilegedContainer: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "privileged-container", .warning, .security,
            summary: "jobs run with all rights on the host",
            why: """
                A privileged container is root on its node: a job can read every other job's secrets there.
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
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    privileged = false

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            let isBounded = runner.docker?.value.allowedPrivilegedImages != nil
            for flag in [runner.docker?.value.privileged, runner.kubernetes?.value.privileged].compactMap({ $0 }) where flag.value {
                report.add(
                    self, "every job is root on its node", at: flag.range, key: flag.path, severity: isBounded ? .info : .warning,
                    help: "keep it to a runner for trusted projects, or bound it by `allowed_privileged_images`")
            }
        }
    }
}
