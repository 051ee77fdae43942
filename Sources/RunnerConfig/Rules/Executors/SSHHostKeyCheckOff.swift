/// Another machine can pose as the one that jobs run on.
struct SSHHostKeyCheckOff: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "ssh-host-key-check-off", .warning, .security,
            summary: "another machine can pose as the one that jobs run on",
            why: """
                With `disable_strict_host_key_checking = true` the Runner sends the password, and the sources and variables of \
                jobs, to whatever machine responds.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["helpers/ssh/ssh_command.go:76-91"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "ssh"
                  [runners.ssh]
                    host = "10.0.0.9"
                    disable_strict_host_key_checking = «true»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "virtualbox"
                  ssh = { user = "ci", disable_strict_host_key_checking = «true» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "ssh"
                  [runners.ssh]
                    host = "10.0.0.9"
                    disable_strict_host_key_checking = false

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "ssh"
                  [runners.ssh]
                    host = "10.0.0.9"
                    known_hosts_file = "/etc/gitlab-runner/known_hosts"

                """),
        ]
    }

    var concerns: KeyNames { "disable_strict_host_key_checking" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let flag = runner.ssh?.value.disableStrictHostKeyChecking, flag.value else { continue }
            report.add(
                self, "the host key of the machine is not checked", at: flag.range, key: flag.path, label: "another machine can pose as this one",
                help: "put the host key in a file, and set `known_hosts_file` to its path")
        }
    }
}
