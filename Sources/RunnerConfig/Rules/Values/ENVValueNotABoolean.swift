/// The variable is neither true nor false.
struct ENVValueNotABoolean: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "env-value-not-a-boolean", .error, .values,
            summary: "the variable is neither true nor false",
            why: """
                `register` takes 1, t, true, 0, f and false. With any other text it ends: "could not parse yes as value for \
                flag", 30 times, and the pod starts over.
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

                """),
            Example(
                .values,
                """
                envVars:
                  - name: CACHE_SHARED
                    value: "true"

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
                self, "`\(text)` is neither true nor false to `register`", at: value.node.range, key: variable.path, label: "the pod never registers",
                help: means.map { "write `\"\($0)\"`" } ?? "write \"true\" or \"false\"",
                fixes: means.map { [Fix("write `\"\($0)\"`", .safe, values.replacing(value.node, at: variable.path, with: .string($0)))] } ?? [])
        }
    }
}
