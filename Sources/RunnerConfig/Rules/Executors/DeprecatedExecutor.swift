/// The executor is deprecated.
struct DeprecatedExecutor: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "deprecated-executor", .warning, .executors,
            summary: "the executor is deprecated",
            why: """
                `docker+machine` has been deprecated since Runner 17.5, and is planned to be removed in 20.0 (May 2027). Docker \
                Machine itself is no longer maintained. `docker-autoscaler` replaces it.
                """,
            sources: ["docs/executors/docker_machine.md:16"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = «"docker+machine"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"

                [[runners]]
                  executor = «'docker+machine'»

                """, runner: "17.5"),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-autoscaler"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker+machine"

                """, runner: "17.4"),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard config.target.runner >= "17.5", config.executorNames.contains("docker+machine") else { return }
        for runner in config.runners {
            guard let executor = runner.executor, executor.value == "docker+machine" else { continue }
            report.add(
                self, "`docker+machine` is deprecated, and planned to be removed in Runner 20.0", at: executor.range, key: executor.path,
                help: "plan the move to `docker-autoscaler` and `[runners.autoscaler]`; `runnercfg convert --to docker-autoscaler` drafts it")
        }
    }
}
