/// `~` is not expanded in this path.
struct PathWithTilde: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "path-with-tilde", .error, .executors, also: [.warning],
            summary: "`~` is not expanded in this path",
            why: """
                The Runner opens these files itself, without a shell: it looks for a directory that is called `~`, and \
                fails with `no such file or directory`. It skips `tls-ca-file`, `tls-cert-file` and `tls-key-file` without a message \
                if there is no such file. In its scripts for the shell and ssh executors, the Runner quotes the tilde of `builds_dir` \
                and `cache_dir`, and jobs get a directory called `~`.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["helpers/ssh/ssh_command.go:49-91", "network/client.go:136-188", "helpers/docker/options.go:88-107", "helpers/shell_escape.go: modeTable"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "virtualbox"
                  [runners.ssh]
                    identity_file = «"~/.ssh/ci_key"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  tls-ca-file = «"~/certs/ca.pem"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "ssh"
                  ssh = { known_hosts_file = «'~ci/.ssh/known_hosts'» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "ssh"
                  [runners.ssh]
                    identity_file = "/home/ci/.ssh/id_ed25519"
                    password = "~/x"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  pre_build_script = "~/bin/prepare"
                  builds_dir = "/srv/builds~/x"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  builds_dir = «"~/builds"»
                  cache_dir = «'~gitlab-runner/cache'»

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"
                  builds_dir = "~/builds"
                  [runners.feature_flags]
                    FF_POSIXLY_CORRECT_ESCAPES = true

                """),
        ]
    }

    var concerns: KeyNames {
        """
        identity_file known_hosts_file tls-ca-file tls-cert-file tls-key-file tls_cert_path cert_file key_file ca_file CredentialsFile key_path \
        builds_dir cache_dir
        """
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        // Files that the Runner opens under the very name.
        for entry in config.entries(named: concerns) where !Self.folders.contains(entry.key.name) {
            guard let path = entry.member.node.string, path.hasPrefix("~"), path.contains("/") else { continue }
            let isLeftOut = entry.key.name.hasPrefix("tls-")
            report.add(
                self, "`~` in `\(entry.key.name)` is not expanded", at: entry.member.node.range, key: entry.path, severity: isLeftOut ? .warning : nil,
                label: isLeftOut ? "no such file; the Runner skips it without a message" : "no such file",
                help: "write the whole path")
        }
        guard Self.folders.contains(where: config.keys.mayHold) else { return }
        for runner in config.runners where ["shell", "ssh"].contains(runner.executor?.value) {
            for key in Self.folders {
                guard let member = runner.member(key), let path = member.node.string, path.hasPrefix("~"), path == "~" || path.contains("/"), !Self.expandsTildes(runner) else { continue }
                report.add(
                    self, "`~` in `\(key)` is not expanded", at: member.node.range, key: "\(runner.keyPath).\(key)", severity: .warning,
                    label: "jobs get a directory called `~`", help: "write the whole path")
            }
        }
    }

    /// This flag leaves the tilde without quotes.
    private static func expandsTildes(_ runner: Runner) -> Bool {
        runner.member("feature_flags")?.node["FF_POSIXLY_CORRECT_ESCAPES"]?.node.boolean == true
            || runner.variables.contains { $0.name == "FF_POSIXLY_CORRECT_ESCAPES" }
    }

    /// Those that a shell or another machine looks for.
    private static let folders = ["builds_dir", "cache_dir"]
}
