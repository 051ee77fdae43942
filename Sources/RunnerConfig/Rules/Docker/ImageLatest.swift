/// The default image has the tag `latest`.
struct ImageLatest: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "image-latest", .info, .executors,
            summary: "the default image has the tag `latest`",
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
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = «"alpine:latest"»

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

    var concerns: KeyNames { "image" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for entry in config.entries(where: { $0.name == "image" }) where ["runners.docker", "runners.kubernetes"].contains(KeyIndex.withoutIndices(entry.tablePath)) {
            guard let image = entry.member.node.string, image.hasSuffix(":latest"), !TextFormat.isFilledInLater(image) else { continue }
            report.add(
                self, "the default image may change at any time", at: entry.member.node.range, key: entry.path, help: "use the tag of a version")
        }
    }
}
