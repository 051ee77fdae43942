/// The Service for metrics is not made.
struct ServiceWithoutMetrics: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "service-without-metrics", .info, .values,
            summary: "the Service for metrics is not made",
            why: """
                `service` is the Service in front of the metrics. The chart makes it only with `metrics.enabled` beside it, \
                which is off by default since chart 0.39.
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
            self, "the chart makes no Service: `metrics.enabled` is off", at: enabled.node.range, key: "service.enabled", label: "does nothing",
            help: "set `metrics.enabled: true`; nothing but the metrics needs this Service")
    }
}
