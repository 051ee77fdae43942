/// No template of the given chart reads this key.
struct UnreadValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "unread-value", .warning, .values,
            summary: "no template of the given chart reads this key",
            why: """
                Helm takes any key and says nothing about those that no template asks for. With `--chart`, or beside a \
                Chart.yaml, the chart's templates are run with the values, and whatever none of them has read or names in \
                a branch that was not taken does nothing.
                """,
            sources: ["the chart that is given, by tracing its evaluation"])
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
                metrics:
                  enabled: false
                  port: 9252

                """, template: Self.template),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let run = values.run else { return }
        let told = Self.toldElsewhere(values)
        for key in run.unread where !told.contains(where: { $0 == key.path || $0.hasPrefix(key.path + ".") }) {
            report.add(
                self, "no template of \(run.chart.words) reads `\(key.path)`", at: key.range, key: key.path, label: "does nothing",
                help: key.suggestion.map { "did you mean `\($0)`?" })
        }
    }

    /// Keys that rules with a better story speak about.
    private static func toldElsewhere(_ values: ValuesFile) -> [String] {
        let dead = LegacyCacheValue.dead(in: values).map { "runners.cache.\($0.key)" } + LegacyChartValue.dead(in: values).map { "runners.\($0.key)" }
        let stray = values.strayKeys.filter { stray in
            TOMLKeyAsChartValue.header(stray) != nil || ChartValueAtWrongLevel.home(stray).map { values.run?.names($0) ?? false } ?? false
        }
        let prefix = values.run?.prefix ?? []
        return (dead + stray.map(\.path)).map { (prefix + [$0]).joined(separator: ".") }
    }
}
