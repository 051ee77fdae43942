/// This executor gets no new features.
struct MaintenanceExecutor: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "maintenance-executor", .info, .executors,
            summary: "this executor gets no new features",
            why: """
                The executors ssh, virtualbox and parallels are in maintenance mode: they get security updates, but no new features.
                """,
            sources: ["docs/executors/_index.md:151"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = «"ssh"»
                  [runners.ssh]
                    host = "10.0.0.9"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = «"virtualbox"»
                  [runners.virtualbox]
                    base_name = "debian"

                """),
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
                  executor = "shell"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let isMaintained = ["ssh", "virtualbox", "parallels"].contains
        guard config.executorNames.contains(where: isMaintained) else { return }
        for runner in config.runners {
            guard let executor = runner.executor, isMaintained(executor.value) else { continue }
            report.add(
                self, "`\(executor.value)` is in maintenance mode", at: executor.range, key: executor.path, label: "no new features",
                help: "for new runners, prefer `docker`, `docker-autoscaler`, `instance` or `kubernetes`")
        }
    }
}
