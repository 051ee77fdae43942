/// The Runner does not know a shell.
struct ShellInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "shell-invalid", .error, .executors,
            summary: "the Runner does not know this shell",
            why: """
                The Runner writes scripts for `bash`, `sh`, `pwsh` and `powershell`, in lowercase. With any other value every \
                job fails with "shell zsh not found", and `gitlab-runner lint` refuses the file.
                """,
            fix: .safe, sources: ["common/config.go:1460", "shells/bash.go:569-570", "shells/powershell.go:924-925"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  shell = «"Bash"»

                """,
                repaired:
                    """
                    [[runners]]
                      shell = "bash"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  shell = «"zsh"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  shell = "bash"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-windows"
                  shell = "pwsh"

                """),
            Example(
                .config,
                """
                [[runners]]
                  shell = ""

                """),
        ]
    }

    var concerns: KeyNames { "shell" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let known = RunnerTable.schema.key("shell")?.allowed ?? []
        for entry in config.entries(where: { $0.name == "shell" }) {
            guard let shell = entry.member.node.string, !known.contains(shell) else { continue }
            let better = known.first { $0 != "cmd" && $0.equalsIgnoringCase(shell) }
            report.add(
                self, "`\(shell)` is not a shell that the Runner knows", at: entry.member.node.range, key: entry.path, label: "every job fails",
                help: better.map { "write `\"\($0)\"`" } ?? "use `bash`, `sh`, `pwsh` or `powershell`",
                fixes: better.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(entry.member.node, at: entry.path, with: .string($0)))] } ?? [])
        }
    }
}
