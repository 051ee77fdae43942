/// The PodMonitor is not created.
struct PodMonitorWithoutMetrics: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "pod-monitor-without-metrics", .warning, .values,
            summary: "the PodMonitor is not created",
            why: """
                The chart creates a PodMonitor only if `metrics.enabled` is also on, which it is not by default. Without it, \
                nothing is rendered, no error is shown, and Prometheus finds no target.
                """,
            sources: ["chart 0.86.0 podmonitor.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                metrics:
                  podMonitor:
                    enabled: «true»

                """),
            Example(
                .values,
                """
                metrics: {enabled: false, podMonitor: {enabled: «true», interval: 30s}}

                """),
            Example(
                .values,
                """
                metrics:
                  enabled: true
                  podMonitor:
                    enabled: true

                """),
            Example(
                .values,
                """
                metrics:
                  podMonitor:
                    interval: 30s

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        let path = "metrics.podMonitor.enabled"
        guard let enabled = values.switchedOn(path), !values.isOn("metrics.enabled") else { return }
        report.add(
            self, "the chart creates no PodMonitor: `metrics.enabled` is off", at: enabled.node.range, key: path, label: "has no effect", help: "set `metrics.enabled: true`")
    }
}
