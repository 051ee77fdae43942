/// An empty variable is read as true.
struct EmptyENVForBoolean: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "empty-env-for-boolean", .error, .values,
            summary: "an empty variable is read as true",
            why: """
                `register` reads a boolean option from its variable, and treats a variable that is set but empty as **true**. To \
                leave the option off, remove the entry or write `"false"`.
                """,
            fix: .unsafe, sources: ["executed with Runner 10.3 to 14.7"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                envVars:
                  - name: CACHE_S3_INSECURE
                    value: «""»

                """,
                repaired:
                    """
                    envVars:
                      - name: CACHE_S3_INSECURE
                        value: "true"

                    """),
            Example(
                .values,
                """
                extraEnv:
                  KUBERNETES_PRIVILEGED: «''»

                """,
                repaired:
                    """
                    extraEnv:
                      KUBERNETES_PRIVILEGED: 'true'

                    """),
            Example(
                .values,
                """
                extraEnv:
                  «CACHE_SHARED»:
                  CACHE_TYPE: s3

                """),
            Example(
                .values,
                """
                envVars:
                  - name: CACHE_S3_INSECURE
                    value: "true"

                """),
            Example(
                .values,
                """
                extraEnv:
                  CACHE_S3_BUCKET_NAME: ""

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for variable in values.environment {
            guard let key = RegisterOption.key(variable.name), key.kind == .boolean, let value = variable.value,
                ValuesFile.variableText(value.node).isEmpty
            else { continue }
            let place = value.node.range.isEmpty ? value.keyRange : value.node.range
            report.add(
                self, "`\(variable.name)` is set but empty, which means true", at: place, key: variable.path, label: "`\(key.name)` becomes true",
                help: "write `\"true\"` or `\"false\"`, or remove the entry",
                fixes: [Fix("write `\"true\"`, its current meaning", .unsafe, values.replacing(value.node, at: variable.path, with: "true"))])
        }
    }
}
