/// A token of another kind is used as the token of a runner.
struct JobTokenAsToken: ConfigRule, ValuesRule {
    var documentation: Documentation {
        Documentation(
            "job-token-as-token", .error, .global,
            summary: "a token of another kind is used as the token of a runner",
            why: """
                A runner asks for jobs with its authentication token, which begins with `glrt-` or, if it is old, has no prefix. \
                Job tokens, personal access tokens, trigger tokens and deploy tokens begin with `glcbt-`, `glpat-`, `glptt-` or \
                `gldt-`, and GitLab returns 403 for them.
                """,
            sources: ["docs.gitlab.com/security/tokens: token prefixes", "gitlab lib/api/ci/helpers/runner.rb: authenticate_runner!"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = «"glpat-a1b2c3d4e5f6g7h8i9j0"»

                """),
            Example(
                .config,
                """
                runners = [{ url = 'https://gitlab.acme.dev', token = «'glcbt-64_a1b2c3d4e5f6g7h8i9j0'» }]

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runnerToken: «gldt-a1b2c3d4e5f6g7h8i9j0»

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"

                """),
            Example(
                .config,
                """
                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glpatXq7VwZ2mKp9LrT4b"

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runnerToken: ""

                """),
        ]
    }

    private static let kinds: [(prefix: String, name: String)] = [
        ("glcbt-", "a job token"), ("glpat-", "a personal access token"), ("glptt-", "a trigger token"), ("gldt-", "a deploy token"),
        ("glft-", "a feed token"), ("glagent-", "an agent token"), ("gloas-", "an application secret"), ("glsoat-", "a SCIM token"),
    ]

    func check(_ config: ConfigFile, _ report: inout Report) {
        for token in config.runners.compactMap(\.token) { check(token, &report) }
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let member = values.member("runnerToken"), let text = member.node.string else { return }
        check(Setting(value: text, path: "runnerToken", member: member), &report)
    }

    private func check(_ token: Setting<String>, _ report: inout Report) {
        guard let kind = Self.kinds.first(where: { token.value.hasPrefix($0.prefix) }) else { return }
        report.add(
            self, "this is \(kind.name), not the authentication token of a runner", at: token.range, key: token.path, label: "GitLab returns 403 for every request",
            help: "create the runner in GitLab and use its `glrt-` token; revoke this token if others can read the file")
    }
}
