/// A runner has no name.
struct RunnerNameMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "runner-name-missing", .info, .global,
            summary: "a runner has no name",
            why: """
                The log identifies a runner without a name by the first characters of its token, and `gitlab-runner verify \
                --name` cannot select it.
                """,
            sources: ["common/config.go: RunnerCredentials"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                «[[runners]]»
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"

                """),
            Example(
                .config,
                """
                [[runners]]
                  name = "one"
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                [[runners]]
                  name = «""»
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_z9y8x7w6v5u4t3s2r1q0"

                """),
            Example(
                .config,
                """
                [[runners]]
                  name = "one"
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "shell"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for (runner, place) in config.runners(lacking: "name") {
            report.add(
                self, "the runner has no name", at: place, key: "\(runner.keyPath).name", label: "the log shows a part of its token instead",
                help: "add `name`, such as `name = \"linux-docker-1\"`")
        }
    }
}
