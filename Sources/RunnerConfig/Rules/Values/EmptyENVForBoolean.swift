/// An empty variable counts as true.
struct EmptyENVForBoolean: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "empty-env-for-boolean", .error, .values,
            summary: "an empty variable counts as true",
            why: """
                `register` reads a boolean option from its variable, and a variable that is set but empty counts as \
                **true**. The same holds for the variable behind `valueFrom` in `envVars`, which the chart prints empty.
                """,
            fix: .safe, sources: ["executed with Runner 10.3 to 14.7"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                envVars:
                  - name: CACHE_S3_INSECURE
                    value: «""»

                """),
            Example(
                .values,
                """
                envVars:
                  - name: CACHE_S3_INSECURE
                    value: "true"

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
                self, "`\(variable.name)` is set and empty, which counts as true", at: place, key: variable.path, label: "`\(key.name)` becomes true",
                help: "write \"true\" or \"false\"",
                fixes: [Fix("write \"true\", which it is now", .safe, values.replacing(value.node, at: variable.path, with: "true"))])
        }
    }
}
