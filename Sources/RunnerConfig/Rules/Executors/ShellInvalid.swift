/// The Runner has no such shell.
struct ShellInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "shell-invalid", .error, .executors,
            summary: "the Runner has no such shell",
            why: """
                The Runner writes scripts for bash, sh, pwsh and powershell, named in small letters. With another name every job fails, \
                and `gitlab-runner lint` refuses the file.
                """,
            fix: .safe, sources: ["common/config.go:1460", "shells/bash.go:569-570", "shells/powershell.go:924-925"])
    }

    var examples: [Example] {
        [
            Example(.config, "[[runners]]\n  shell = «\"Bash\"»\n"),
            Example(.config, "[[runners]]\n  shell = «\"zsh\"»\n"),
            Example(.config, "[[runners]]\n  shell = \"bash\"\n"),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let known = RunnerTable.schema.key("shell")?.allowed ?? []
        for entry in config.entries where entry.key.name == "shell" {
            guard let shell = entry.member.node.string, !known.contains(shell) else { continue }
            let better = known.first { $0.equalsIgnoringCase(shell) }
            report.add(
                self, "there is no shell `\(shell)`", at: entry.member.node.range, key: entry.path, label: "every job fails",
                help: better.map { "write `\"\($0)\"`" } ?? "use bash, sh, pwsh or powershell",
                fixes: better.map { [Fix("write `\"\($0)\"`", .safe, config.replacing(entry.member.node, at: entry.path, with: .string($0)))] } ?? [])
        }
    }
}
