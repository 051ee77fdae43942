/// The PodMonitor replaces the ServiceMonitor.
struct ServiceMonitorDeprecated: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "service-monitor-deprecated", .info, .values,
            summary: "the PodMonitor replaces the ServiceMonitor",
            why: """
                Chart 0.85 adds `metrics.podMonitor` and deprecates `metrics.serviceMonitor`. The ServiceMonitor still works. A \
                PodMonitor has the same settings and does not need a Service.
                """,
            sources: ["chart 0.85.0 values.yaml", "chart 0.86.0 podmonitor.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                metrics:
                  enabled: true
                  «serviceMonitor»:
                    enabled: true
                service: {enabled: true}

                """, chart: "0.86.0"),
            Example(
                .values,
                """
                metrics: {enabled: true, «serviceMonitor»: {enabled: true, interval: 30s}}
                service: {enabled: true, type: ClusterIP}

                """),
            Example(
                .values,
                """
                metrics:
                  enabled: true
                  serviceMonitor:
                    enabled: true
                service: {enabled: true}

                """, chart: "0.84.0"),
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
        let path = "metrics.serviceMonitor"
        guard let declared = ChartValue.named(path), let deprecated = declared.deprecated, values.target.chart >= deprecated, let successor = declared.replacement?.path,
            let monitor = values.member(path), values.switchedOn("\(path).enabled") != nil, values.isOn("metrics.enabled"), values.isOn("service.enabled")
        else { return }
        report.add(self, "`\(path)` was deprecated in chart \(deprecated)", at: monitor.keyRange, key: path, help: "use `\(successor)`, which has the same settings and does not need a Service")
    }
}
