/// A device has more than three parts.
struct DeviceFormat: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "docker-device-format", .error, .executors,
            summary: "a device has more than three parts",
            why: """
                A device is written `host[:container[:permissions]]`. With more parts, jobs fail with `failed to parse device string`.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/docker/docker.go:396-409"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    devices = [«"/dev/kvm:/dev/kvm:rwm:x"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", devices = ["/dev/fuse", «"/dev/sda:/dev/xvda:r:w"»] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    devices = ["/dev/kvm:/dev/kvm:rwm"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    devices = ["/dev/bus/usb"]
                    gpus = "all"

                """),
        ]
    }

    var concerns: KeyNames { "devices" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            for device in docker.texts("devices") where !device.isFilledIn && device.text.split(separator: ":", omittingEmptySubsequences: false).count > 3 {
                report.add(
                    self, "`\(device.text)` is not a valid device", at: device.node.range, key: docker.path("devices"), label: "every job fails",
                    help: "write `host:container:permissions`, such as `\"/dev/kvm:/dev/kvm:rwm\"`")
            }
        }
    }
}
