/// The chart does not have the value yet.
struct ValueNewerThanChart: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "value-newer-than-chart", .info, .values,
            summary: "the value is newer than the chart",
            why: """
                Helm silently accepts values that no template reads. A value that was added in a later chart has no effect in an \
                older one: with chart 0.80 there is no PodMonitor, whatever `metrics.podMonitor` says. Values for several chart \
                versions may contain it on purpose.
                """,
            yields: [Yield("wrong-type-value", .around)], sources: ["values.yaml and templates of the charts 0.1.13 to 0.91.0"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                metrics:
                  enabled: true
                  «podMonitor»:
                    enabled: true

                """, chart: "0.80.0"),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                «serviceAccount»: {create: true, name: runner}
                rbac: {create: true}

                """, chart: "0.50.0"),
            Example(
                .values,
                """
                metrics:
                  enabled: true
                  podMonitor:
                    enabled: true

                """, chart: "0.86.0"),
            Example(
                .values,
                """
                metrics:
                  enabled: true
                  podMonitor: {enabled: false, interval: 30s}
                topologySpreadConstraints: []
                sessionServer: {enabled: false, serviceType: ClusterIP}

                """, chart: "0.41.0"),
            Example(
                .values,
                """
                metrics:
                  enabled: true
                  podMonitor:
                    enabled: true

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        // With a given chart, `unread-value` asks its templates.
        guard values.run == nil else { return }
        check(values.chart, path: "", values, &report)
    }

    private func check(_ node: Node, path: String, _ values: ValuesFile, _ report: inout Report) {
        for member in node.members {
            let inner = path.isEmpty ? member.key : "\(path).\(member.key)"
            guard let value = ChartValue.named(inner) else { continue }
            if let since = value.since, since > values.target.chart {
                guard member.node.saysSomething, member.node["enabled"]?.node.boolean != false, !values.isOff(inner) else { continue }
                report.add(
                    self, "`\(inner)` is new in chart \(since)", at: member.keyRange, key: inner, label: "chart \(values.target.chart) ignores it",
                    help: "update the chart, or remove the value")
            } else if !value.kind(for: values.target.chart).isOpen {
                check(member.node, path: inner, values, &report)
            }
        }
    }
}
