/// New machines may not have the images that `never` relies on.
struct PullPolicyNeverOnNewMachine: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "pull-policy-never-on-new-machine", .info, .executors,
            summary: "new machines may not have the images that `never` relies on",
            why: """
                With `never`, only images that are already on the machine can be used. Machines that are created for \
                jobs have none unless they are part of their disk image; the job then fails with `No such image`.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/docker/internal/pull/manager.go:103-150"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker+machine"
                  [runners.docker]
                    image = "alpine"
                    pull_policy = «"never"»
                  [runners.machine]
                    MachineName = "ci-%s"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-autoscaler"
                  docker = { image = "alpine", pull_policy = «["never"]» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    pull_policy = "never"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-autoscaler"
                  [runners.docker]
                    image = "alpine"
                    pull_policy = ["never", "always"]

                """),
        ]
    }

    var concerns: KeyNames { "pull_policy" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners where docker.executor.map(Executors.scaling.contains) == true {
            guard let policy = docker.docker.pullPolicy, policy.value.texts == ["never"] else { continue }
            report.add(
                self, "new machines may not have the images of jobs", at: policy.range, key: policy.path, label: "images are never pulled",
                help: "use `if-not-present`, or make sure the machine's disk image has every image")
        }
    }
}
