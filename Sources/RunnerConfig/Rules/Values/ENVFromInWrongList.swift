/// `valueFrom` has no effect in `envVars`.
struct ENVFromInWrongList: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "env-from-in-wrong-list", .error, .values,
            summary: "`valueFrom` has no effect in `envVars`",
            why: """
                The chart prints only `value` of an entry of `envVars`. With `valueFrom` the variable is there and empty.
                """,
            sources: ["chart 0.86.0 _env_vars.tpl"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                envVars:
                  - name: CACHE_S3_ACCESS_KEY
                    «valueFrom»:
                      secretKeyRef:
                        name: s3access
                        key: accesskey

                """),
            Example(
                .values,
                """
                extraEnvFrom:
                  CACHE_S3_ACCESS_KEY:
                    secretKeyRef:
                      name: s3access
                      key: accesskey

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for (index, entry) in (values.member("envVars")?.node.elements ?? []).enumerated() {
            guard let source = entry["valueFrom"] else { continue }
            report.add(
                self, "`envVars` does not know `valueFrom`", at: source.keyRange, key: "envVars[\(index)].valueFrom",
                label: "the variable is set and empty", help: "move the entry to `extraEnvFrom`")
        }
    }
}
