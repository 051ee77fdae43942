/// Helm writes the number with an exponent.
struct LargeUnquotedNumber: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "large-unquoted-number", .warning, .values,
            summary: "Helm writes the number with an exponent",
            why: """
                Helm reads numbers as floats, and writes those of a million or more as `1e+06`. `register` fails on that text if \
                it expects a whole number.
                """,
            fix: .safe, sources: ["sprig quote", "strconv.ParseInt"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                extraEnv:
                  CACHE_MAXIMUM_UPLOADED_ARCHIVE_SIZE: «1073741824»

                """,
                repaired:
                    """
                    extraEnv:
                      CACHE_MAXIMUM_UPLOADED_ARCHIVE_SIZE: "1073741824"

                    """),
            Example(
                .values,
                """
                envVars:
                  - name: RUNNER_OUTPUT_LIMIT
                    value: «1000000»

                """,
                repaired:
                    """
                    envVars:
                      - name: RUNNER_OUTPUT_LIMIT
                        value: "1000000"

                    """),
            Example(
                .values,
                """
                extraEnv:
                  CACHE_MAXIMUM_UPLOADED_ARCHIVE_SIZE: "1073741824"

                """),
            Example(
                .values,
                """
                extraEnv:
                  RUNNER_OUTPUT_LIMIT: 999999

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for variable in values.environment {
            guard let value = variable.value, let number = value.node.integer, abs(number) >= 1_000_000 else { continue }
            let text = ValuesFile.variableText(value.node)
            report.add(
                self, TellingName.isTelling(variable.name.utf8) ? "the pod gets this number in another form" : "the pod gets `\(text)` instead of `\(number)`", at: value.node.range, key: variable.path, help: "quote the number",
                fixes: [Fix("quote the number", .safe, values.replacing(value.node, at: variable.path, with: .string(String(number))))])
        }
    }
}
