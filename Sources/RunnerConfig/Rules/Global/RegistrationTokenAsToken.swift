/// A registration token stands where the runner's own belongs.
struct RegistrationTokenAsToken: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "registration-token-as-token", .error, .global,
            summary: "a registration token stands where the runner's own belongs",
            why: """
                Registration tokens create runners; they are no runner's token. GitLab answers 403 to every request with \
                one.
                """,
            sources: ["helpers/shorten_token.go:9-20"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  executor = "shell"
                  token = «"GR1348941aBcDeFgHiJkLmNoPqRs"»

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
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let token = runner.token, token.value.hasPrefix("GR1348941") || token.value.hasPrefix("glrtr-") else { continue }
            report.add(
                self, "this is a registration token, not the runner's own", at: token.range, key: token.path,
                label: "GitLab answers 403 to every request",
                help: "run `gitlab-runner register`, or create the runner in GitLab and use its `glrt-` token")
        }
    }
}
