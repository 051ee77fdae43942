/// The variable repeats the default.
struct ENVRepeatsDefault: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "env-repeats-default", .info, .values,
            summary: "the variable repeats the default",
            why: """
                `CACHE_S3_INSECURE` is false by default, and false means https. Setting it to false changes nothing. To connect to \
                the store over plain http, set it to `"true"`.
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
                  CACHE_S3_INSECURE: «false»

                """,
                repaired:
                    """
                    extraEnv:
                      CACHE_S3_INSECURE: "true"

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
                  CACHE_SHARED: "false"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        // In older charts the values may say true, and the variable takes it back.
        guard !values.readsLegacyKeys || values.member("runners.cache.s3CacheInsecure") == nil else { return }
        for variable in values.environment where variable.name == "CACHE_S3_INSECURE" {
            guard let value = variable.value, RegisterBoolean(ValuesFile.variableText(value.node)) == .value(false) else { continue }
            report.add(
                self, "`CACHE_S3_INSECURE` is false by default, and false means https", at: value.node.range, key: variable.path,
                label: "has no effect",
                help: "write `\"true\"` if the store uses plain http, otherwise remove the entry",
                fixes: [Fix("write `\"true\"`", .unsafe, values.replacing(value.node, at: variable.path, with: "true"))])
        }
    }
}
