/// `user` is not among the allowed users.
struct UserNotAllowed: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "docker-user-not-allowed", .error, .executors,
            summary: "`user` is not among the allowed users",
            why: """
                The Runner checks the user in `config.toml` like one that a job chooses: every job fails with `is not an allowed user`.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["common/config.go:143-160", "executors/docker/docker.go:1111-1125"])
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
                    user = «"root"»
                    allowed_users = ["www"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  docker = { image = "alpine", user = «"1000"», allowed_users = ["1000:1000", "ci"] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    user = "ci"
                    allowed_users = ["www", "ci"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    user = "ci"
                    allowed_users = []

                """),
        ]
    }

    var concerns: KeyNames { "allowed_users" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for docker in config.dockerRunners {
            guard let user = docker.text("user"), !user.text.isEmpty, !user.isFilledIn else { continue }
            guard let allowed = docker.docker.allowedUsers, !allowed.value.isEmpty, !allowed.value.contains(where: { $0 == user.text || $0.contains("$") }) else { continue }
            report.add(
                self, "`user` is not in `allowed_users`", at: user.node.range, key: docker.path("user"), label: "every job fails",
                related: [Related("the allowed users", at: allowed.range)], help: "add it to `allowed_users`")
        }
    }
}
