/// An empty variable is not a valid number.
struct EmptyENVForNumber: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "empty-env-for-number", .error, .values,
            summary: "an empty variable is not a valid number",
            why: """
                `register` fails when the variable of a numeric option is set but empty, and after 30 attempts the pod restarts.
                """,
            sources: ["executed with Runner 12.0 and 13.1"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                envVars:
                  - name: RUNNER_LIMIT
                    value: «""»

                """),
            Example(
                .values,
                """
                extraEnv:
                  «RUNNER_REQUEST_CONCURRENCY»:
                  CACHE_TYPE: s3

                """),
            Example(
                .values,
                """
                envVars:
                  - name: RUNNER_LIMIT
                    value: "4"

                """),
            Example(
                .values,
                """
                extraEnv:
                  RUNNER_LIMIT: 0
                  RUNNER_NAME: ""

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for variable in values.environment {
            guard let key = RegisterOption.key(variable.name), case .integer = key.kind, let value = variable.value,
                ValuesFile.variableText(value.node).isEmpty
            else { continue }
            report.add(
                self, "`\(variable.name)` is empty, but `register` expects a number", at: value.node.range.isEmpty ? value.keyRange : value.node.range,
                key: variable.path,
                label: "the pod never registers", help: "set a number, or remove the entry")
        }
    }
}
