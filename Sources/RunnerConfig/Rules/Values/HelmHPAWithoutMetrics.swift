/// The autoscaler has nothing to scale by.
struct HelmHPAWithoutMetrics: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "helm-hpa-without-metrics", .error, .values, also: [.warning],
            summary: "the autoscaler has nothing to scale by",
            why: """
                The chart copies `hpa.metrics` into the HorizontalPodAutoscaler unchanged. If it is missing or empty, Helm fails \
                with "YAML parse error on gitlab-runner/templates/hpa.yaml: [...] could not find expected ':'". Without \
                `hpa.maxReplicas`, the maximum is one pod, so nothing is ever scaled.
                """,
            sources: ["chart 0.86.0 hpa.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                «hpa»:
                  minReplicas: 1
                  maxReplicas: 5

                """),
            Example(
                .values,
                """
                hpa: {minReplicas: 1, maxReplicas: 4, «metrics»: []}

                """),
            Example(
                .values,
                """
                «hpa»:
                  metrics:
                    - type: Resource
                      resource: {name: cpu, target: {type: Utilization, averageUtilization: 80}}

                """),
            Example(
                .values,
                """
                hpa:
                  maxReplicas: 5
                  metrics:
                    - type: Resource
                      resource: {name: cpu, target: {type: Utilization, averageUtilization: 80}}

                """),
            Example(
                .values,
                """
                hpa: {}

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let hpa = values.member("hpa"), hpa.node.isTable, hpa.node.isFilled, values.isAskedFor("hpa") else { return }
        guard values.isFilled("hpa.metrics") else {
            guard !values.isRendered else { return }
            let metrics = values.member("hpa.metrics")
            return report.add(
                self, "`hpa` has no metrics", at: (metrics ?? hpa).keyRange, key: "hpa.metrics", label: "Helm cannot render the autoscaler: could not find expected ':'",
                help: "list the metrics to scale by in `hpa.metrics`, in the format of `autoscaling/v2`")
        }
        let most = values.member("hpa.maxReplicas")?.node
        guard most == nil || most?.integer == 1 else { return }
        report.add(
            self, "`hpa.maxReplicas` is \(most == nil ? "not set, which means 1" : "1")", at: most?.range ?? hpa.keyRange, key: "hpa.maxReplicas", severity: .warning, label: "the autoscaler never adds a pod",
            help: "set `hpa.maxReplicas` to the maximum number of pods")
    }
}
