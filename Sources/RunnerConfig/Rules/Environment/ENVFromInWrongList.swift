/// `valueFrom` has no effect in `envVars`.
struct ENVFromInWrongList: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "env-from-in-wrong-list", .error, .values,
            summary: "`valueFrom` has no effect in `envVars`",
            why: """
                The chart writes only the `value` of an `envVars` entry. With `valueFrom`, the variable is set but empty.
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
                envVars:
                  - name: HTTP_PROXY
                    value: http://proxy.acme.dev:3128
                  - {name: NODE_NAME, «valueFrom»: {fieldRef: {fieldPath: spec.nodeName}}}

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
            Example(
                .values,
                """
                envVars:
                  - name: CACHE_S3_BUCKET_NAME
                    value: ci

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for (index, entry) in (values.member("envVars")?.node.elements ?? []).enumerated() {
            guard let source = entry["valueFrom"] else { continue }
            report.add(
                self, "`envVars` does not support `valueFrom`", at: source.keyRange, key: "envVars[\(index)].valueFrom",
                label: "the variable is set but empty", help: "move the entry to `extraEnvFrom`")
        }
    }
}
