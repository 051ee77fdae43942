/// A registration token is used as the token of a runner.
struct RegistrationTokenAsToken: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "registration-token-as-token", .error, .global,
            summary: "a registration token is used as the token of a runner",
            why: """
                Registration tokens only create runners. A runner asks for jobs with its own authentication token; with a \
                registration token, GitLab returns 403 for every request.
                """,
            sources: ["helpers/shorten_token.go:9-20", "gitlab lib/api/ci/helpers/runner.rb: authenticate_runner!"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = «"GR1348941aBcDeFgHiJkLmNoPqRs"»
                  executor = "shell"

                """),
            Example(
                .config,
                """
                runners = [{ url = "https://gitlab.acme.dev", token = «'glrtr-aBcDeFgHiJkLmNoPqRs'» }]

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
                  url = "https://gitlab.acme.dev"
                  token = "Xq7VwZ2mKp9LrT4bNcYd"
                  executor = "shell"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let token = runner.token, token.value.hasPrefix("GR1348941") || token.value.hasPrefix("glrtr-") else { continue }
            report.add(
                self, "this is a registration token, not an authentication token", at: token.range, key: token.path,
                label: "GitLab returns 403 for every request",
                help: "run `gitlab-runner register`, or create the runner in GitLab and use its `glrt-` token")
        }
    }
}
