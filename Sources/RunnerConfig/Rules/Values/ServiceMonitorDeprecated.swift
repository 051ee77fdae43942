/// The ServiceMonitor gives way to the PodMonitor.
struct ServiceMonitorDeprecated: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "service-monitor-deprecated", .info, .values,
            summary: "the ServiceMonitor gives way to the PodMonitor",
            why: """
                Chart 0.85 brings `metrics.podMonitor` and marks `metrics.serviceMonitor` as deprecated. The ServiceMonitor still \
                works. A PodMonitor takes the same settings and needs no Service.
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
        report.add(self, "`\(path)` is deprecated since chart \(deprecated)", at: monitor.keyRange, key: path, help: "use `\(successor)`, which takes the same settings and needs no Service")
    }
}
