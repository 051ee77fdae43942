/// The Runner no longer supports the shell `cmd`.
struct ShellCmdRemoved: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "shell-cmd-removed", .error, .executors,
            summary: "the Runner no longer supports the shell `cmd`",
            why: """
                Runner 17.0 removed the shell `cmd`. `gitlab-runner lint` still accepts it, but every job fails with "shell cmd not found".
                """,
            sources: ["common/shell.go:85-92"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  shell = «"cmd"»

                """),
            Example(
                .config,
                """
                runners = [{ executor = "shell", shell = «'cmd'» }]

                """),
            Example(
                .config,
                """
                [[runners]]
                  shell = "cmd"

                """, runner: "16.11"),
            Example(
                .config,
                """
                [[runners]]
                  shell = "powershell"

                """),
        ]
    }

    var concerns: KeyNames { "shell" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard config.target.runner >= "17.0" else { return }
        for entry in config.entries(where: { $0.name == "shell" }) where entry.member.node.string == "cmd" {
            report.add(
                self, "the shell `cmd` was removed in Runner 17.0", at: entry.member.node.range, key: entry.path, label: "every job fails",
                help: "use `powershell` or `pwsh`, and rewrite the job scripts for PowerShell")
        }
    }
}
