/// `replicas` has no effect because `hpa` is set.
struct AutoscalerWithReplicas: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "autoscaler-with-replicas", .info, .values,
            summary: "`replicas` has no effect because `hpa` is set",
            why: """
                With `hpa` the chart leaves `replicas` out of the Deployment, and the autoscaler decides how many pods there \
                are.
                """,
            sources: ["chart 0.86.0 deployment.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                «replicas»: 2
                hpa:
                  minReplicas: 2
                  maxReplicas: 5
                  metrics:
                    - type: Resource
                      resource: {name: cpu, target: {type: Utilization, averageUtilization: 80}}

                """),
            Example(
                .values,
                """
                hpa: {maxReplicas: 3, metrics: [{type: Resource}]}
                «replicas»: 1

                """),
            Example(
                .values,
                """
                replicas: 2
                hpa: {}

                """),
            Example(
                .values,
                """
                hpa: {maxReplicas: 3, metrics: [{type: Resource}]}

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let replicas = values.member("replicas"), !replicas.node.isNull, values.isFilled("hpa"), values.isAskedFor("hpa"), values.isAskedFor("replicas") else { return }
        report.add(self, "`replicas` has no effect because `hpa` is set", at: replicas.keyRange, key: "replicas", help: "remove it, and set `hpa.minReplicas`")
    }
}
