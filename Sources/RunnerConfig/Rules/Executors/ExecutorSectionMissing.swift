/// The table that the executor needs is missing.
struct ExecutorSectionMissing: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "executor-section-missing", .error, .executors, also: [.warning],
            summary: "the table that the executor needs is missing",
            why: """
                The executor reads its settings from a table of its own. Without it every job fails, for example with \
                "missing docker configuration". With docker+machine the Runner makes up for a missing \
                `[runners.docker]`, but then there is no default image.
                """,
            sources: ["executors/docker/docker.go:1635", "executors/docker/machine/machine.go:69-71", "executors/kubernetes/kubernetes.go:3519"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = «"docker"»

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = «"docker+machine"»
                  [runners.docker]
                    image = "alpine"

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = «"instance"»
                  [runners.instance]
                    allowed_images = ["*"]

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "docker"
                  docker.image = "alpine"

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
                [[runners]]
                  executor = "docker"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard !config.isFragment, config.syntaxProblems.isEmpty, config.executorNames.contains(where: { !Executors.sections(for: $0).isEmpty }) else { return }
        for runner in config.runners {
            guard let executor = runner.executor else { continue }
            for section in Executors.sections(for: executor.value) where runner.member(section) == nil {
                // The Runner makes this table itself, without an image in it.
                let isMade = executor.value == "docker+machine" && section == "docker"
                report.add(
                    self, "`\(executor.value)` needs `[runners.\(section)]`, which is missing", at: executor.range, key: executor.path,
                    severity: isMade ? .warning : nil, label: isMade ? "jobs without `image` fail" : "every job fails",
                    help: "add the table to this runner")
            }
        }
    }
}
