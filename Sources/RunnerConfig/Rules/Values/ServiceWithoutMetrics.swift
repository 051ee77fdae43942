/// The Service for metrics is not created.
struct ServiceWithoutMetrics: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "service-without-metrics", .info, .values,
            summary: "the Service for metrics is not created",
            why: """
                `service` is the Service for the metrics. The chart creates it only if `metrics.enabled` is also on, which is \
                off by default since chart 0.39. No error is shown, and Prometheus finds no target.
                """,
            yields: [Yield("service-monitor-without-service", .file)], sources: ["chart 0.86.0 service.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                service:
                  enabled: «true»

                """),
            Example(
                .values,
                """
                metrics: {enabled: false}
                service: {enabled: «true», type: ClusterIP}

                """),
            Example(
                .values,
                """
                metrics:
                  enabled: true
                service:
                  enabled: true

                """),
            Example(
                .values,
                """
                service:
                  enabled: true

                """, chart: "0.36.0"),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let enabled = values.switchedOn("service.enabled"), !values.isOn("metrics.enabled") else { return }
        report.add(
            self, "the chart creates no Service: `metrics.enabled` is off", at: enabled.node.range, key: "service.enabled", label: "has no effect",
            help: "set `metrics.enabled: true`; only the metrics need this Service")
    }
}
