/// An empty variable is no number.
struct EmptyENVForNumber: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "empty-env-for-number", .error, .values,
            summary: "an empty variable is no number",
            why: """
                `register` refuses an empty text for a whole number, tries 30 times, and the pod starts over.
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
                envVars:
                  - name: RUNNER_LIMIT
                    value: "4"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for variable in values.environment {
            guard let key = RegisterOption.key(variable.name), case .integer = key.kind, let value = variable.value,
                ValuesFile.variableText(value.node).isEmpty
            else { continue }
            report.add(
                self, "`\(variable.name)` is empty, and a number is expected", at: value.node.range.isEmpty ? value.keyRange : value.node.range,
                key: variable.path,
                label: "the pod never registers", help: "give a number, or remove the entry")
        }
    }
}
