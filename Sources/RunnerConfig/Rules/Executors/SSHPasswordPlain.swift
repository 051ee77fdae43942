/// The Runner logs in with a password.
struct SSHPasswordPlain: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "ssh-password-plain", .info, .security,
            summary: "the Runner logs in with a password",
            why: """
                A password in `config.toml` can be read by everyone who can read the file, and the Runner offers it to the \
                machine even if a key is set.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["helpers/ssh/ssh_command.go:61-75"])
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
                    password = «"hunter2hunter"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "parallels"
                  ssh = { user = "ci", password = «"tr0ub4dor"», identity_file = "/etc/gitlab-runner/id" }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "ssh"
                  [runners.ssh]
                    host = "10.0.0.9"
                    identity_file = "/etc/gitlab-runner/id_ed25519"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "ssh"
                  [runners.ssh]
                    password = ""

                """),
        ]
    }

    var concerns: KeyNames { "password" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let password = runner.ssh?.value.password, !password.value.isEmpty else { continue }
            report.add(
                self, "the Runner logs in with a password", at: password.range, key: password.path, help: "use a key, and set `identity_file` to its path")
        }
    }
}
