/// The shell looks like one for another operating system.
struct ShellOfOtherSystem: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "shell-os-mismatch", .warning, .executors,
            summary: "the shell looks like one for another operating system",
            why: """
                The Runner writes the scripts of jobs for this shell. Windows containers have `pwsh` or `powershell`; Linux images \
                have `sh` or `bash`, and Windows PowerShell does not exist there. Jobs fail because the shell is not found.
                """,
            isHeuristic: true, sources: ["executors/docker/docker.go:1695-1725", "common/shell.go"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-windows"
                  shell = «"bash"»
                  [runners.docker]
                    image = "mcr.microsoft.com/windows/servercore:ltsc2022"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  shell = «"powershell"»
                  docker = { image = "alpine:3.20", volumes = ["/cache"] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker-windows"
                  shell = "pwsh"
                  [runners.docker]
                    image = "mcr.microsoft.com/windows/servercore:ltsc2022"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  shell = "bash"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  shell = "pwsh"
                  docker = { image = "mcr.microsoft.com/powershell:7.4", volumes = ["/cache"] }

                """),
        ]
    }

    var concerns: KeyNames { "shell" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            guard let shell = docker.runner.shell else { continue }
            let isUnix = ["bash", "sh"].contains(shell.value)
            let isLinux = docker.executor != "docker-windows" && docker.texts("volumes").contains { $0.text.hasPrefix("/") }
            guard (isUnix && docker.executor == "docker-windows") || (shell.value == "powershell" && isLinux && docker.system != .windows) else { continue }
            report.add(
                self, "`\(shell.value)` looks like a shell for another operating system", at: shell.range, key: shell.path,
                label: isUnix ? "these are Windows containers" : "these are Linux containers", help: isUnix ? "use `pwsh` or `powershell`" : "use `bash`, `sh` or `pwsh`")
        }
    }
}
