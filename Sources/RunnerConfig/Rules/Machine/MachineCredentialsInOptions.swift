/// The file contains a credential of the cloud account.
struct MachineCredentialsInOptions: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "machine-credentials-in-options", .error, .machine,
            summary: "the file contains a credential of the cloud account",
            why: """
                Anyone who can read config.toml, a backup of it or the process list of the runner manager can start machines on \
                the account.
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
                  name = "first"

                [[runners]]
                  name = "second"
                  machine = { MachineOptions = ["digitalocean-region=fra1", «'digitalocean-access-token=v8Jr2mWq6Yt4Ks9Xc1Zb'»] }

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
                    MachineOptions = ["amazonec2-access-key=AKIAQ3F7XKZT5WLMN2PD", "amazonec2-secret-key="]

                """),
        ]
    }

    var concerns: KeyNames { "MachineOptions" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for options in MachineOptions.all(in: config) {
            for option in options.values {
                guard let text = option.string, let name = MachineOptions.credentialName(text) else { continue }
                report.add(
                    self, "`\(name)` contains a credential in plain text", at: option.range, key: options.path,
                    label: "anyone who can read it can start machines on the account",
                    help: name.hasPrefix("amazonec2-")
                        ? "give the runner manager an instance profile, or put the key in its environment or in ~/.aws/credentials"
                        : "put it in the environment of the runner manager, where the driver of docker-machine reads it too")
            }
        }
    }
}
