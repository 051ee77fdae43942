/// A variable overrides a setting in `runners.config`.
struct ENVOverridesConfig: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "env-overrides-config", .warning, .values,
            summary: "a variable overrides a setting in `runners.config`",
            why: """
                `gitlab-runner register` reads its options from the manager's environment first. The template in \
                `runners.config` fills only what is still empty, so if both set something, the variable is used. Nothing is \
                logged.
                """,
            sources: ["commands/register.go:38-70", "commands/register.go:517-528"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                extraEnv:
                  KUBERNETES_IMAGE: «alpine:3.20»
                runners:
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        image = "ubuntu:22.04"

                """),
            Example(
                .values,
                """
                envVars:
                  - {name: CACHE_S3_BUCKET_NAME, value: «ci-old»}
                runners:
                  config: |
                    [[runners]]
                      [runners.cache]
                        Type = "s3"
                        [runners.cache.s3]
                          BucketName = "ci"

                """),
            Example(
                .values,
                """
                extraEnv:
                  KUBERNETES_IMAGE: ubuntu:22.04
                runners:
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        image = "ubuntu:22.04"

                """),
            Example(
                .values,
                """
                extraEnv:
                  KUBERNETES_IMAGE: ""
                  KUBERNETES_PRIVILEGED: "false"
                runners:
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        image = "ubuntu:22.04"
                        privileged = true

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for option in values.optionsSetTwice where option.wins {
            report.add(
                self, "`\(option.name)` overrides `\(option.key.name)` in `runners.config`", at: option.place, key: option.path, label: "this one is used",
                related: [Related("not used", at: option.setting.node.range)], help: "keep one of them")
        }
    }
}
