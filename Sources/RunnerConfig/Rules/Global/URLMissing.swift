/// The runner has no GitLab URL.
struct URLMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "url-missing", .error, .global,
            summary: "the runner has no GitLab URL",
            why: """
                Without `url` the runner has no GitLab instance to get jobs from, and `gitlab-runner lint` rejects the file.
                """,
            yields: [Yield("unknown-key", .path)], sources: ["common/config.go:1401"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 1

                «[[runners]]»
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = «""»
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "shell"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  executor = "shell"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for (runner, place) in config.runners(lacking: "url") {
            report.add(
                self, "\(runner.title) has no `url`", at: place, key: runner.keyPath + ".url",
                label: "it gets no jobs", help: "set `url` to the address of your GitLab instance")
        }
    }
}
