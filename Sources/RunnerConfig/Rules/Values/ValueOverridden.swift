/// A value that a later layer gives again.
struct ValueOverridden: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "value-overridden", .info, .values,
            summary: "a later layer gives the key another value",
            why: """
                Helm merges the documents of a values file, the files of `-f` and the arguments of `--set` in order. Mappings \
                are merged key by key. For everything else, including lists and `runners.config`, only the last one is used.
                """,
            sources: ["helm 4 pkg/cli/values/options.go MergeValues", "helm 4 pkg/chart/loader MergeMaps"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                «concurrent»: 4
                runners:
                  secret: runner-token
                ---
                concurrent: 20

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  «config»: |
                    [[runners]]
                      output_limit = 8192
                ---
                runners:
                  config: |
                    [[runners]]
                      request_concurrency = 2

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                concurrent: 4
                runners:
                  secret: runner-token
                ---
                concurrent: 4
                runners:
                  executor: kubernetes

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                podLabels: {}
                runners:
                  secret: runner-token
                ---
                podLabels:
                  team: ci

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for value in values.overridden {
            let path = value.keys.joined(separator: ".")
            report.add(
                self, "`\(path)` is overridden by a later layer", at: value.member.keyRange, key: path, label: "has no effect",
                related: [Related("this one is used", at: value.winner.keyRange)])
        }
    }
}
