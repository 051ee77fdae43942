/// Jobs run as the user of the Runner on its host.
struct ShellExecutorForUntrusted: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "shell-executor-for-untrusted", .info, .security,
            summary: "jobs run as the user of the Runner on its host",
            why: """
                Jobs of the shell executor can read the files of other jobs, the credentials of the host and, if the Runner runs as \
                root, its `config.toml`.
                """,
            sources: ["docs/security"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = «"shell"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  limit = 4
                  executor = «'shell'»
                  shell = "pwsh"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  shell = "bash"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "instance"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let executor = runner.executor, executor.value == "shell" else { continue }
            report.add(
                self, "jobs run as the Runner's user on its host", at: executor.range, key: executor.path, label: "projects are not isolated from each other",
                help: "use it for trusted projects only")
        }
    }
}
