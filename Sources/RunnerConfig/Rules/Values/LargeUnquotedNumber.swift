/// The number is printed with an exponent.
struct LargeUnquotedNumber: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "large-unquoted-number", .warning, .values,
            summary: "the number is printed with an exponent",
            why: """
                Helm reads numbers as floats, and from a million on `quote` prints 1e+06. Where a whole number is expected, \
                `register` refuses that text.
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

                """),
            Example(
                .values,
                """
                extraEnv:
                  CACHE_MAXIMUM_UPLOADED_ARCHIVE_SIZE: "1073741824"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for variable in values.environment {
            guard let value = variable.value, let number = value.node.integer, abs(number) >= 1_000_000 else { continue }
            let text = ValuesFile.variableText(value.node)
            report.add(
                self, "the pod gets `\(text)` for \(number)", at: value.node.range, key: variable.path, help: "put the number in quotes",
                fixes: [Fix("put it in quotes", .safe, values.replacing(value.node, at: variable.path, with: .string(String(number))))])
        }
    }
}
