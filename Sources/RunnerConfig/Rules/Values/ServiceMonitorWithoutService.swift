/// The ServiceMonitor is not created.
struct ServiceMonitorWithoutService: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "service-monitor-without-service", .warning, .values,
            summary: "the ServiceMonitor is not created",
            why: """
                The chart creates a ServiceMonitor only if `metrics.enabled` and `service.enabled` are also on. If one of them \
                is off, nothing is rendered, no error is shown, and Prometheus finds no target. Both are off by default.
                """,
            sources: ["chart 0.86.0 servicemonitor.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                metrics:
                  serviceMonitor:
                    enabled: «true»

                """),
            Example(
                .values,
                """
                metrics: {enabled: true, serviceMonitor: {enabled: «true»}}

                """),
            Example(
                .values,
                """
                metrics:
                  enabled: true
                  serviceMonitor:
                    enabled: true
                service:
                  enabled: true

                """),
            Example(
                .values,
                """
                metrics:
                  enabled: true
                  serviceMonitor:
                    enabled: false

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        let path = "metrics.serviceMonitor.enabled"
        guard let enabled = values.switchedOn(path) else { return }
        let off = ["metrics.enabled", "service.enabled"].filter { !values.isOn($0) }
        guard !off.isEmpty else { return }
        report.add(
            self, "the chart creates no ServiceMonitor: \(off.map { "`\($0)`" }.joined(separator: " and ")) \(off.count == 1 ? "is" : "are") off", at: enabled.node.range, key: path,
            label: "has no effect", help: "set \(off.map { "`\($0): true`" }.joined(separator: " and "))")
    }
}
