/// No template of the given chart reads this key.
struct UnreadValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "unread-value", .warning, .values,
            summary: "no template of the given chart reads this key",
            why: """
                Helm silently accepts any key, even one that no template reads. With `--chart`, or next to a Chart.yaml, the \
                chart's templates are run with the values. A key that no template reads, not even in a branch that was not \
                taken, has no effect.
                """,
            yields: ["legacy-cache-value", "legacy-chart-value"] + ["legacy-cache-value", "legacy-chart-value", "toml-key-as-chart-value", "chart-value-at-wrong-level", "job-setting-below-runners"].map { Yield($0, .within) } + [Yield("config-not-a-string", .around), Yield("env-as-wrong-shape", .around)], sources: ["the chart that is given, by tracing its evaluation"])
    }

    private static let template = """
        apiVersion: v1
        kind: ConfigMap
        data:
          url: {{ .Values.gitlabUrl | quote }}
        {{- if .Values.metrics.enabled }}
          port: {{ .Values.metrics.port | quote }}
        {{- end }}

        """

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                metrics:
                  «enable»: true

                """, template: Self.template),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                metrics: {enabled: true}
                «sentry»:
                  dsn: https://sentry.acme.dev/1

                """, template: Self.template),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                metrics:
                  enabled: false
                  port: 9252

                """, template: Self.template),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                metrics: {enabled: true, port: 9252}

                """, template: Self.template),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let run = values.run else { return }
        for key in run.unread {
            let path = run.pathInChart(key.path)
            report.add(
                self, "no template of \(run.chart.words) reads `\(path)`", at: key.range, key: path, label: "has no effect",
                help: key.suggestion.map { "did you mean `\($0)`?" })
        }
    }
}
