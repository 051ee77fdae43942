/// Docker-machine does not accept the name of the machines.
struct MachineNameInvalid: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "machine-name-invalid", .error, .machine, also: [.warning],
            summary: "docker-machine does not accept the name of the machines",
            why: """
                docker-machine takes names of letters, digits, `-` and `.` only, and answers others with `Error \
                creating machine: Invalid hostname specified`, so no job gets a machine. The driver of Google Cloud \
                names the instance like the machine, and an instance has neither capitals nor dots in its name.
                """,
            sources: ["docker/machine libmachine/host/host.go: validHostNamePattern", "docker/machine commands/create.go:147-150", "docker/machine drivers/google/compute_util.go:65", "executors/docker/machine/name.go:13-47"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineDriver = "amazonec2"
                    MachineName = «"GitLab_Runner_%s"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  machine = { MachineDriver = "openstack", MachineName = «"ci runner-%s"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineDriver = "google"
                    MachineName = «"CI-Runner-%s"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  machine = { MachineDriver = "google", MachineName = «"ci-%s.acme.dev"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineDriver = "amazonec2"
                    MachineName = "CI-Runner-%s"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineDriver = "digitalocean"
                    MachineName = "auto-scale-%s.acme.dev"

                """),
        ]
    }

    var concerns: KeyNames { "MachineName" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let machine = runner.machine?.value, let name = machine.machineName, name.value.contains("%s"), !Placeholders.contains(name.value) else { continue }
            let text = name.value.filter { $0 != "%" }
            // A template that another program fills in.
            guard !text.contains(where: { "{}$<>@".contains($0) }) else { continue }
            if let wrong = text.first(where: { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".")) }) {
                let shown = wrong == " " ? "a space" : "`\(wrong)`"
                report.add(
                    self, "the name of a machine must not contain \(shown)", at: name.range, key: name.path, label: "docker-machine refuses it",
                    help: "use letters, digits and `-`")
            } else if machine.machineDriver?.value == "google", let wrong = text.first(where: { $0.isUppercase || $0 == "." }) {
                report.add(
                    self, "the name of a machine on Google Cloud must not contain \(wrong == "." ? "dots" : "capitals")", at: name.range, key: name.path, severity: .warning,
                    label: "Google Cloud refuses it", help: "use lowercase letters, digits and `-`")
            }
        }
    }
}
