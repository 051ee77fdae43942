/// The shell of Windows is gone from the Runner.
struct ShellCmdRemoved: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "shell-cmd-removed", .error, .executors,
            summary: "the Runner no longer writes batch scripts",
            why: """
                Since Runner 17.0 there is no shell `cmd`. `gitlab-runner lint` lets it pass, and every job fails with "shell cmd not found".
                """,
            fix: .unsafe, sources: ["common/shell.go:85-92"])
    }

    var examples: [Example] {
        [
            Example(.config, "[[runners]]\n  shell = «\"cmd\"»\n"),
            Example(.config, "[[runners]]\n  shell = \"cmd\"\n", runner: "16.11"),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard config.target.runner >= "17.0" else { return }
        for entry in config.entries where entry.key.name == "shell" && entry.member.node.string == "cmd" {
            report.add(
                self, "`cmd` is gone since Runner 17.0", at: entry.member.node.range, key: entry.path, label: "every job fails",
                help: "use `pwsh`, and write the scripts for PowerShell", fixes: [Fix("write `\"pwsh\"`", .unsafe, config.replacing(entry.member.node, at: entry.path, with: "pwsh"))])
        }
    }
}
