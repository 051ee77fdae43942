/// A variable that switches something off does not switch it off.
struct ConfigFalseIsLost: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "config-false-is-lost", .warning, .values,
            summary: "a variable cannot turn off what `runners.config` turns on",
            why: """
                `register` reads the environment first, and then fills everything that is false, 0 or empty from the template in \
                `runners.config`. So a variable that is `false` has no effect: the setting in the template applies.
                """,
            sources: ["commands/register.go:336-410"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                extraEnv:
                  KUBERNETES_PRIVILEGED: «"false"»
                runners:
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        privileged = true

                """),
            Example(
                .values,
                """
                envVars:
                  - name: RUNNER_LIMIT
                    value: «"0"»
                runners:
                  config: |
                    [[runners]]
                      limit = 5

                """),
            Example(
                .values,
                """
                extraEnv:
                  KUBERNETES_PRIVILEGED: "true"
                runners:
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        privileged = false

                """),
            Example(
                .values,
                """
                extraEnv:
                  KUBERNETES_PRIVILEGED: "false"
                runners:
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        image = "alpine:3.20"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for option in values.optionsSetTwice where option.isNothing && option.setting.node.saysSomething && !option.text.isEmpty {
            report.add(
                self, "`\(option.name)` does not turn off `\(option.key.name)`", at: option.place, key: option.path, label: "treated as not set",
                related: [Related("this applies", at: option.setting.node.range)], help: "change it in `runners.config`")
        }
    }
}
