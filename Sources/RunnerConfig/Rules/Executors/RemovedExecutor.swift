/// The executor was removed from the Runner.
struct RemovedExecutor: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "removed-executor", .error, .executors,
            summary: "the executor was removed from the Runner",
            why: """
                Runner 16.0 removed `docker-ssh` and `docker-ssh+machine`. Later versions mark a runner with one of them as unhealthy and run no jobs for it.
                """,
            sources: ["main.go:146-166"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = «"docker-ssh"»

                """),
            Example(
                .config,
                """
                runners = [{ name = "old", executor = «"docker-ssh+machine"» }]

                """, runner: "16.0"),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-ssh"

                """, runner: "15.11"),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard config.target.runner >= "16.0", config.executorNames.contains(where: Executors.removed.contains) else { return }
        for runner in config.runners {
            guard let executor = runner.executor, Executors.removed.contains(executor.value) else { continue }
            report.add(
                self, "`\(executor.value)` was removed in Runner 16.0", at: executor.range, key: executor.path, label: "the runner runs no jobs",
                help: executor.value == "docker-ssh" ? "use `docker`" : "use `docker-autoscaler`")
        }
    }
}
