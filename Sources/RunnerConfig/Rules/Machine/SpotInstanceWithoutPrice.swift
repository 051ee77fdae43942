/// A spot instance is requested without a price.
struct SpotInstanceWithoutPrice: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "machine-spot-without-price", .info, .machine,
            summary: "a spot instance is requested without a price",
            why: """
                The driver `amazonec2` bids 0.50 dollars per hour for a spot instance unless `amazonec2-spot-price` says \
                otherwise. If the current price is higher, there is no instance, and jobs may wait forever.
                """,
            sources: ["docs/configuration/runner_autoscale_aws/_index.md:298", "docker/machine drivers/amazonec2/amazonec2.go:44"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptions = [«"amazonec2-request-spot-instance=true"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  machine = { MachineOptions = ["amazonec2-region=eu-central-1", «'amazonec2-request-spot-instance'»] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptions = ["amazonec2-request-spot-instance=true", "amazonec2-spot-price="]

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.machine]
                    MachineOptions = ["amazonec2-request-spot-instance=false"]

                """),
        ]
    }

    var concerns: KeyNames { "MachineOptions" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for options in MachineOptions.all(in: config) {
            guard !options.values.contains(where: { $0.string?.hasPrefix("amazonec2-spot-price=") == true }) else { continue }
            let requests = ["amazonec2-request-spot-instance", "amazonec2-request-spot-instance=true"]
            for option in options.values where requests.contains(option.string ?? "") {
                report.add(
                    self, "no price is set for spot instances", at: option.range, key: options.path, label: "the driver bids 0.50 dollars per hour",
                    help: "add `amazonec2-spot-price=`, empty to use the on-demand price as the maximum")
            }
        }
    }
}
