/// New machines pull images through a mirror.
struct MachineRegistryMirror: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "machine-registry-mirror", .info, .machine,
            summary: "new machines pull images through a mirror",
            why: """
                The mirror only serves images of Docker Hub, and every new machine must reach it: an address of the manager \
                itself (localhost) does not do.
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
                  [runners.machine]
                    MachineOptions = ["amazonec2-region=eu-central-1"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptions = [«"engine-registry-mirror=http://localhost:6000"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptions = ["engine-insecure-registry=registry.acme.dev"]

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for options in MachineOptions.all(in: config) {
            for option in options.values {
                guard let text = option.string, text.hasPrefix("engine-registry-mirror=") else { continue }
                let host = ServerAddress(String(text.dropFirst("engine-registry-mirror=".count))).host
                let isLocal = host == "localhost" || host.hasPrefix("127.")
                report.add(
                    self,
                    isLocal
                        ? "the machines cannot reach a mirror at `\(host)`: it is the machine itself"
                        : "every new machine must reach the mirror at `\(host)`",
                    at: option.range, key: options.path, label: "serves images of Docker Hub only",
                    help: isLocal
                        ? "use an address of the manager that the machines see" : "check that port and route are open from the machines' network")
            }
        }
    }
}
