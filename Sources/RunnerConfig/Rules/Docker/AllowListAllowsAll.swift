/// A list of allowed images allows every image.
struct AllowListAllowsAll: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "allowed-images-open", .info, .executors,
            summary: "a list of allowed images allows every image",
            why: """
                An empty list is like none, and `**` matches every name: jobs may use any image. With `privileged = \
                true`, `allowed_privileged_images` then keeps no image from running with all rights.
                """,
            yields: [Yield("config-other-executor-section", .around), "empty-value-noise"], sources: ["common/allowed_images.go:21-53", "executors/docker/docker.go:431-442"])
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
                    allowed_images = [«"**"»]

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", privileged = true, allowed_privileged_images = [«"**/*"»], allowed_services = «[]» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    allowed_images = ["registry.acme.dev/**"]
                    allowed_services = ["*:16"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    allowed_images = ["ruby:*", "*/*:stable"]

                """),
        ]
    }

    var concerns: KeyNames { "allowed_images allowed_services allowed_privileged_images allowed_privileged_services" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            for key in ["allowed_images", "allowed_services", "allowed_privileged_images", "allowed_privileged_services"] {
                guard let member = docker.docker.member(key), case .array(let patterns) = member.node.value else { continue }
                let open = patterns.first { ["**", "**/*", "**/**", "**:*", "**/*:*"].contains($0.string) }
                guard patterns.isEmpty || open != nil else { continue }
                report.add(
                    self, "`\(key)` allows everything", at: (open ?? member.node).range, key: docker.path(key),
                    label: patterns.isEmpty ? "an empty list has no effect" : "matches every name", help: "list what jobs may use, or remove it")
            }
        }
    }
}
