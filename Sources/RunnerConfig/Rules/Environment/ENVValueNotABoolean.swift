/// The value of the variable is not a valid boolean.
struct ENVValueNotABoolean: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "env-value-not-a-boolean", .error, .values,
            summary: "the value of the variable is not a valid boolean",
            why: """
                `register` accepts 1, t, true, 0, f and false. With any other value it fails with "could not parse ... as value \
                for flag", and after 30 attempts the pod restarts.
                """,
            fix: .safe, sources: ["strconv.ParseBool"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                envVars:
                  - name: CACHE_SHARED
                    value: «"yes"»

                """,
                repaired:
                    """
                    envVars:
                      - name: CACHE_SHARED
                        value: "true"

                    """),
            Example(
                .values,
                """
                extraEnv:
                  KUBERNETES_PRIVILEGED: «'Off'»

                """,
                repaired:
                    """
                    extraEnv:
                      KUBERNETES_PRIVILEGED: 'false'

                    """),
            Example(
                .values,
                """
                extraEnv:
                  CACHE_S3_INSECURE: «enabled»

                """),
            Example(
                .values,
                """
                envVars:
                  - name: CACHE_SHARED
                    value: "true"

                """),
            Example(
                .values,
                """
                extraEnv:
                  CACHE_SHARED: yes
                  KUBERNETES_IMAGE: "yes"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for variable in values.environment {
            guard let key = RegisterOption.key(variable.name), key.kind == .boolean, let value = variable.value else { continue }
            let text = ValuesFile.variableText(value.node)
            guard RegisterBoolean(text) == .refused else { continue }
            let means =
                ["yes", "on", "y"].contains(text.lowercased()) ? "true" : ["no", "off", "n"].contains(text.lowercased()) ? "false" : nil
            report.add(
                self, "`\(text)` is not a valid boolean for `register`", at: value.node.range, key: variable.path, label: "the pod never registers",
                help: means.map { "write `\"\($0)\"`" } ?? "write `\"true\"` or `\"false\"`",
                fixes: means.map { [Fix("write `\"\($0)\"`", .safe, values.replacing(value.node, at: variable.path, with: .string($0)))] } ?? [])
        }
    }
}
