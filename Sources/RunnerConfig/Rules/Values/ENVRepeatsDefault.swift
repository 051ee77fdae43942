/// The variable states the default.
struct ENVRepeatsDefault: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "env-repeats-default", .info, .values,
            summary: "the variable states the default",
            why: """
                `CACHE_S3_INSECURE` is false by default, and false means https. Setting it to false changes nothing; what \
                speaks http with the store is `"true"`.
                """,
            fix: .unsafe, sources: ["cache/cacheconfig/cacheconfig.go:39"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                envVars:
                  - name: CACHE_S3_INSECURE
                    value: «"false"»

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
        for variable in values.environment where variable.name == "CACHE_S3_INSECURE" {
            guard let value = variable.value, RegisterBoolean(ValuesFile.variableText(value.node)) == .value(false) else { continue }
            report.add(
                self, "`CACHE_S3_INSECURE` is false anyway, and false means https", at: value.node.range, key: variable.path,
                label: "changes nothing",
                help: "write `\"true\"` if the store speaks plain http; else remove the entry",
                fixes: [Fix("write `\"true\"`", .unsafe, values.replacing(value.node, at: variable.path, with: "true"))])
        }
    }
}
