/// `envVars` is a map, or `extraEnv` is a list.
struct ENVAsWrongShape: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "env-as-wrong-shape", .error, .values,
            summary: "`envVars` is a map, or `extraEnv` is a list",
            why: """
                `envVars` is a list of `name` and `value`; `extraEnv` is a map. With a map in `envVars`, Helm fails to render the chart; with a list \
                in `extraEnv` the pod gets variables named `0` and `1`.
                """,
            fix: .safe, isRefusal: true, sources: ["chart 0.86.0 _env_vars.tpl"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                «envVars»:
                  CACHE_SHARED: "true"

                """,
                repaired:
                    """
                    extraEnv:
                      CACHE_SHARED: "true"

                    """),
            Example(
                .values,
                """
                «extraEnv»:
                  - name: CACHE_SHARED
                    value: "true"

                """,
                repaired:
                    """
                    envVars:
                      - name: CACHE_SHARED
                        value: "true"

                    """),
            Example(
                .values,
                """
                extraEnv:
                  CACHE_TYPE: s3
                «envVars»: {CACHE_SHARED: "true"}

                """),
            Example(
                .values,
                """
                extraEnv:
                  CACHE_SHARED: "true"

                """),
            Example(
                .values,
                """
                envVars:
                  - name: CACHE_SHARED
                    value: "true"
                extraEnv: {}

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        if let list = values.member("envVars"), list.node.isTable, !list.node.members.isEmpty {
            report.add(
                self, "`envVars` must be a list of `name` and `value`, not a map", at: list.keyRange, key: "envVars",
                label: "Helm cannot render the chart", help: "rename it to `extraEnv`, which is a map",
                fixes: [
                    Fix(
                        "rename it to `extraEnv`", .safe,
                        values.member("extraEnv") == nil && values.target.chart.reads("extraEnv") ? values.renaming(list, at: "envVars", to: "extraEnv") : .none)
                ])
        }
        if let map = values.member("extraEnv"), !map.node.elements.isEmpty {
            report.add(
                self, "`extraEnv` must be a map, not a list", at: map.keyRange, key: "extraEnv", label: "the pod gets variables named `0` and `1`",
                help: "rename it to `envVars`, which is a list",
                fixes: [Fix("rename it to `envVars`", .safe, values.member("envVars") == nil ? values.renaming(map, at: "extraEnv", to: "envVars") : .none)])
        }
    }
}
