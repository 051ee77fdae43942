/// The executor is gone.
struct RemovedExecutor: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "removed-executor", .error, .executors,
            summary: "the executor is gone",
            why: """
                docker-ssh and docker-ssh+machine left with Runner 16.0: the runner is marked unhealthy and gets no jobs.
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
                [[runners]]
                  executor = "docker"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners where config.target.runner >= "16.0" {
            guard let executor = runner.executor, Executors.removed.contains(executor.value) else { continue }
            report.add(
                self, "`\(executor.value)` is gone since Runner 16.0", at: executor.range, key: executor.path, label: "the runner gets no jobs",
                help: "use `docker` or `docker-autoscaler`")
        }
    }
}
