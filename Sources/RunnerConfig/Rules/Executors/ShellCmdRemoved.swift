/// The Runner no longer supports the shell `cmd`.
struct ShellCmdRemoved: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "shell-cmd-removed", .error, .executors,
            summary: "the Runner no longer supports the shell `cmd`",
            why: """
                Runner 17.0 removed the shell `cmd`. `gitlab-runner lint` still accepts it, but every job fails with "shell cmd not found".
                """,
            fix: .unsafe, sources: ["common/shell.go:85-92"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  shell = «"cmd"»

                """,
                repaired:
                    """
                    [[runners]]
                      shell = "pwsh"

                    """),
            Example(
                .config,
                """
                runners = [{ executor = "shell", shell = «'cmd'» }]

                """,
                repaired:
                    """
                    runners = [{ executor = "shell", shell = 'pwsh' }]

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

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard config.target.runner >= "17.0" else { return }
        for entry in config.entries where entry.key.name == "shell" && entry.member.node.string == "cmd" {
            report.add(
                self, "the shell `cmd` was removed in Runner 17.0", at: entry.member.node.range, key: entry.path, label: "every job fails",
                help: "use `pwsh`, and rewrite the job scripts for PowerShell", fixes: [Fix("write `\"pwsh\"`", .unsafe, config.replacing(entry.member.node, at: entry.path, with: "pwsh"))])
        }
    }
}
