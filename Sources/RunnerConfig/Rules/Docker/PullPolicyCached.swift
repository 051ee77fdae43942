/// Jobs can use images that other projects have pulled.
struct PullPolicyCached: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "pull-policy-never-or-cached", .info, .security,
            summary: "jobs can use images that other projects have pulled",
            why: """
                With `if-not-present` or `never`, an image that is already on the host is used without asking the registry: a job \
                can use a private image that another project has pulled, and an old image stays in use although its tag has moved.
                """,
            yields: [Yield("config-other-executor-section", .around), "pull-policy-never-on-new-machine"], sources: ["docs/security"])
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
                    pull_policy = «"if-not-present"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", pull_policy = «["never"]» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    pull_policy = ["always", "if-not-present"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    pull_policy = "always"

                """),
        ]
    }

    var concerns: KeyNames { "pull_policy" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            guard let policy = docker.docker.pullPolicy, let first = policy.value.texts.first, ["never", "if-not-present"].contains(first) else { continue }
            report.add(
                self, "jobs may use images that other projects have pulled", at: policy.range, key: policy.path,
                help: "use `always` on a runner that several projects share")
        }
    }
}
