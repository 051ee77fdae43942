/// `user` at the top has no effect.
struct GlobalUserKey: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "global-user-key", .warning, .global,
            summary: "`user` at the top has no effect",
            why: """
                `gitlab-runner run` replaces `user` with its own option `--user`, which is empty by default. To run jobs of the \
                shell executor as another user, use the option, for example with `gitlab-runner install --user`.
                """,
            fix: .safe, sources: ["commands/multi.go:413"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                «user» = "gitlab-runner"
                concurrent = 4

                """,
                repaired:
                    """
                    concurrent = 4

                    """),
            Example(
                .config,
                """
                concurrent = 4
                «user» = 'ci'

                """,
                repaired:
                    """
                    concurrent = 4

                    """),
            Example(
                .config,
                """
                concurrent = 4
                user = ""

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.ssh]
                    user = "ci"

                """),
        ]
    }

    var concerns: KeyNames { "user" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        guard config.origin == .file, let user = config.global.user, !user.value.isEmpty else { return }
        report.add(
            self, "`user` has no effect here", at: user.keyRange, key: user.path, label: "`--user` replaces it",
            help: "remove it, and run `gitlab-runner install --user`", fixes: [Fix("remove `user`", .safe, config.removing(at: user.path))])
    }
}
