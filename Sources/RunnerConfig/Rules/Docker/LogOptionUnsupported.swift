/// The Runner does not accept this log option.
struct LogOptionUnsupported: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "log-option-unsupported", .error, .executors,
            summary: "the Runner does not accept this log option",
            why: """
                The Runner accepts only `env` and `labels`. Jobs fail with `invalid log options: only ["env" "labels"] are allowed`.
                """,
            yields: [Yield("config-other-executor-section", .around), "key-in-wrong-table"], sources: ["common/config.go:1869-1896"])
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
                  [runners.docker.log_options]
                    «max-size» = "10m"

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", log_options = { labels = "job", «tag» = "ci" } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker.log_options]
                    env = "CI_JOB_ID"
                    labels = "job"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker.container_labels]
                    max-size = "10m"

                """),
        ]
    }

    var concerns: KeyNames { "log_options" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            for option in docker.docker.logOptions?.value.members ?? [] where option.key != "env" && option.key != "labels" {
                report.add(
                    self, "the Runner does not accept the log option `\(option.key)`", at: option.keyRange, key: "\(docker.path("log_options")).\(option.key)",
                    label: "every job fails", help: "set it in `/etc/docker/daemon.json`, as `log-opts`")
            }
        }
    }
}
