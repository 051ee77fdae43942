/// A cloud's secret key stands in the file.
struct MachineCredentialsInOptions: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "machine-credentials-in-options", .error, .machine,
            summary: "a cloud's secret key stands in the file",
            why: """
                Whoever reads config.toml, a backup of it or the process list of the manager can start machines on the \
                account.
                """,
            sources: ["docs/configuration/runner_autoscale_aws"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptions = [«"amazonec2-secret-key=v8Jr2mWq6Yt4Ks9Xc1Zb"», "amazonec2-region=eu-central-1"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptions = ["amazonec2-iam-instance-profile=ci-machine", "amazonec2-region=eu-central-1"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptions = [
                      «"digitalocean-access-token=dop_v1_3f7a9c2e5b8d1046"»,
                      "digitalocean-region=fra1",
                    ]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptions = ["amazonec2-secret-key=$AWS_SECRET_ACCESS_KEY"]

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for options in MachineOptions.all(in: config) {
            for option in options.values {
                guard let text = option.string, let name = MachineOptions.credentialName(text) else { continue }
                report.add(
                    self, "`\(name)` is a credential in plain text", at: option.range, key: options.path, label: "may start machines on the account",
                    help: "give the manager an instance profile, or put the key in its environment or ~/.aws/credentials")
            }
        }
    }
}
