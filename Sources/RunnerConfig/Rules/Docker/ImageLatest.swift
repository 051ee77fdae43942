/// The default image has no fixed tag.
struct ImageLatest: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "image-latest-or-untagged", .info, .executors,
            summary: "the default image has no fixed tag",
            why: """
                `latest` is a different image after every release: jobs that use the default image change without a commit.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["docs.docker.com/reference/cli/docker/image/pull"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = «"docker:latest"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = «"registry.acme.dev:5000/build:latest"» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "registry.acme.dev:5000/build:3.1"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in DockerRunner.all(in: config) {
            guard let image = docker.text("image"), image.text.hasSuffix(":latest") else { continue }
            report.add(
                self, "the default image may change at any time", at: image.node.range, key: docker.path("image"), help: "use the tag of a version")
        }
    }
}
