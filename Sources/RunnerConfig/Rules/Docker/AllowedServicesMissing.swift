/// Images are restricted, but services are not.
struct AllowedServicesMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "allowed-services-missing", .info, .security,
            summary: "images are restricted, but services are not",
            why: """
                `allowed_images` does not apply to services: a job can start any image as a service.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["common/allowed_images.go:21-53"])
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
                    allowed_images = «["ruby:*"]»

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", allowed_images = «["registry.acme.dev/**"]», services_limit = 3 }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    allowed_images = ["ruby:*"]
                    allowed_services = ["postgres:*"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    allowed_images = ["ruby:*"]
                    services_limit = 0

                """),
        ]
    }

    var concerns: KeyNames { "allowed_images" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            guard let images = docker.docker.allowedImages, !images.value.isEmpty, !images.value.contains("**") else { continue }
            guard docker.docker.member("allowed_services") == nil, docker.docker.servicesLimit?.value != 0 else { continue }
            report.add(
                self, "jobs may use any image as a service", at: images.range, key: images.path, label: "restricts only the images of jobs",
                help: "set `allowed_services` as well")
        }
    }
}
