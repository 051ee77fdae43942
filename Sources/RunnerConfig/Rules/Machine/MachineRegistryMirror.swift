/// New machines pull images through a mirror.
struct MachineRegistryMirror: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "machine-registry-mirror", .info, .machine,
            summary: "new machines pull images through a mirror",
            why: """
                The mirror serves only images from Docker Hub, and every new machine must be able to reach it. With `localhost` each \
                machine looks for the mirror on itself.
                """,
            isHeuristic: true, sources: ["docs/configuration/autoscale.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptions = [«"engine-registry-mirror=http://10.20.0.10:6000"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  name = "first"

                [[runners]]
                  name = "second"
                  machine.MachineOptions = ["amazonec2-region=eu-central-1", «'engine-registry-mirror=http://localhost:6000'»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptions = ["amazonec2-region=eu-central-1"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptions = ["engine-insecure-registry=10.20.0.10:6000", "engine-registry-mirror="]

                """),
        ]
    }

    var concerns: KeyNames { "MachineOptions" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for options in MachineOptions.all(in: config) {
            for option in options.values {
                guard let text = option.string, text.hasPrefix("engine-registry-mirror=") else { continue }
                let address = ServerAddress(String(text.dropFirst("engine-registry-mirror=".count)))
                guard !address.host.isEmpty else { continue }
                let isLocal = address.isLoopback
                report.add(
                    self,
                    isLocal
                        ? "for every new machine, `\(address.host)` is the machine itself"
                        : "every new machine must be able to reach the mirror at `\(address.host)`",
                    at: option.range, key: options.path, label: "the mirror serves only images from Docker Hub",
                    help: isLocal
                        ? "use an address where the machines can reach the mirror" : "check that the network of the machines can reach its port")
            }
        }
    }
}
