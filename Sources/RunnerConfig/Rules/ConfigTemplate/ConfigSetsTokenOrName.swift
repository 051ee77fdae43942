/// `register` does not take this key from the template.
struct ConfigSetsTokenOrName: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "config-sets-token-or-name", .info, .values, also: [.warning],
            summary: "`register` does not take the runner's token or name from `runners.config`",
            why: """
                `runners.config` is a template for `gitlab-runner register`. `register` clears the token in it and uses the one \
                from the Secret. `name` is set before the template is read, to the host name or to `runners.name`, and the \
                template does not change it.
                """,
            yields: ["config-sets-global-keys"], sources: ["commands/register.go:336-410"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      «name» = "k8s"
                      [runners.kubernetes]
                        image = "alpine:3.20"

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      «token» = "${RUNNER_TOKEN}"
                      executor = "kubernetes"

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  name: k8s
                  config: |
                    [[runners]]
                      executor = "kubernetes"

                """),
            Example(
                .values,
                """
                runners:
                  configOverride: |
                    [[runners]]
                      name = "k8s"
                      url = "https://gitlab.acme.dev"
                      token = "${RUNNER_TOKEN}"
                      executor = "kubernetes"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let config = values.config, values.member("runners.configOverride") == nil, let runner = config.runners.first else { return }
        if let name = runner.name, !name.value.isEmpty {
            report.add(
                self, "`register` does not take `name` from `runners.config`", at: name.keyRange, key: name.path, label: "the runner gets another name",
                help: "set the chart value `runners.name`")
        }
        if let token = runner.token, !token.value.isEmpty {
            report.add(
                self, "`register` does not take `token` from `runners.config`", at: token.keyRange, key: token.path, severity: .warning,
                label: "cleared before the runner registers", help: "remove it; the token comes from the Secret named in `runners.secret`")
        }
    }
}
