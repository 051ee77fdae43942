/// A text in `runners.config` keeps the chart from setting the namespace of jobs.
struct ConfigNamespaceHidesENV: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "config-namespace-hides-env", .warning, .values,
            summary: "a text in `runners.config` keeps the chart from setting the namespace of jobs",
            why: """
                The chart looks for the text `namespace =` in `runners.config`. If it finds none, it sets KUBERNETES_NAMESPACE \
                so that jobs run in the namespace of the release. A comment with that text, or a key that ends in `namespace`, \
                is enough to stop it: then nothing sets the namespace, jobs run in `default`, and fail with "pods is forbidden".
                """,
            sources: ["chart 0.86.0 _env_vars.tpl"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        # «namespace =» "old"
                        image = "alpine:3.20"

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.kubernetes.pod_labels]
                        team_«namespace =» "ci"

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        # namespace = "old"
                        namespace = "{{ .Release.Namespace }}"

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        namespace_overwrite_allowed = "ci-.*"

                """),
            Example(
                .values,
                """
                extraEnv: {KUBERNETES_NAMESPACE: jobs}
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        # namespace = "old"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.executor == "kubernetes", values.run == nil, values.target.chart.reads("runners.config"), let config = values.configText, let place = Self.find(in: config.bytes),
            let file = values.config, let runner = file.runners.first, runner.node[path: ["kubernetes", "namespace"]] == nil,
            runner.kubernetes?.value.namespacePerJob?.value != true, !values.environment.contains(where: { $0.name == "KUBERNETES_NAMESPACE" })
        else { return }
        report.add(
            self, "this text keeps the chart from setting the namespace of jobs, so they run in `default`", at: config.map.file(place), key: "runners.config",
            label: "the chart mistakes it for the setting", help: "set `namespace` under `[runners.kubernetes]`, or reword the text")
    }

    /// `namespace`, blanks, `=`: what the chart's regular expression `\s*namespace\s*=` finds first.
    private static func find(in bytes: [UInt8]) -> Range<Int>? {
        let word = Array("namespace".utf8)
        var start = 0
        while let found = bytes.firstOffset(of: word, from: start) {
            let end = bytes[(found + word.count)...].firstIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
            if let end, bytes[end] == UInt8(ascii: "=") { return found..<end + 1 }
            start = found + word.count
        }
        return nil
    }
}
