/// Metrics of a HorizontalPodAutoscaler in `autoscaling/v2beta1`, which charts before 0.63 write.
///
/// Source: the API of Kubernetes 1.24, the last one that has it.
extension KubernetesObject {
    static let formerMetric = KubernetesObject("MetricSpec", "a metric of a HorizontalPodAutoscaler in `autoscaling/v2beta1`", [
        KubernetesField("type", .text, "Kind of the metric", required: true, allowed: ["ContainerResource", "External", "Object", "Pods", "Resource"]),
        KubernetesField("resource", .object(formerResourceMetric), "CPU or memory of the pods, for the type Resource"),
        KubernetesField("containerResource", .object(formerContainerResourceMetric), "CPU or memory of one container, for the type ContainerResource"),
        KubernetesField("pods", .object(formerPodsMetric), "Metric of the pods, for the type Pods"),
        KubernetesField("object", .object(formerObjectMetric), "Metric of another object, for the type Object"),
        KubernetesField("external", .object(formerExternalMetric), "Metric from outside the cluster, for the type External"),
    ], rules: metric.rules)

    private static let averages = [
        KubernetesField("targetAverageUtilization", .integer, "Percentage of the request, on average over all pods", in: .positives),
        KubernetesField("targetAverageValue", .quantity(.any), "Amount on average over all pods"),
    ]

    static let formerResourceMetric = KubernetesObject(
        "ResourceMetricSource", "a map with `name` and a target such as `targetAverageUtilization`",
        [KubernetesField("name", .text, "Resource: `cpu`, `memory`", required: true)] + averages)

    static let formerContainerResourceMetric = KubernetesObject(
        "ContainerResourceMetricSource", "a map with `container`, `name` and a target such as `targetAverageUtilization`",
        [
            KubernetesField("container", .text, "Name of the container", required: true),
            KubernetesField("name", .text, "Resource: `cpu`, `memory`", required: true),
        ] + averages)

    static let formerPodsMetric = KubernetesObject("PodsMetricSource", "a map with `metricName` and `targetAverageValue`", [
        KubernetesField("metricName", .text, "Metric of each pod", required: true),
        KubernetesField("targetAverageValue", .quantity(.any), "Amount on average over all pods", required: true),
        KubernetesField("selector", .object(labelSelector), "Labels of the series that count"),
    ])

    static let formerObjectMetric = KubernetesObject("ObjectMetricSource", "a map with `target`, `metricName` and `targetValue`", [
        KubernetesField("target", .object(describedObject), "Object with the metric", required: true),
        KubernetesField("metricName", .text, "Metric of the object", required: true),
        KubernetesField("targetValue", .quantity(.any), "Amount that is aimed at", required: true),
        KubernetesField("averageValue", .quantity(.any), "Amount on average over all pods"),
        KubernetesField("selector", .object(labelSelector), "Labels of the series that count"),
    ])

    static let formerExternalMetric = KubernetesObject("ExternalMetricSource", "a map with `metricName` and a target such as `targetValue`", [
        KubernetesField("metricName", .text, "Metric", required: true),
        KubernetesField("metricSelector", .object(labelSelector), "Labels of the series that count"),
        KubernetesField("targetValue", .quantity(.any), "Amount in all"),
        KubernetesField("targetAverageValue", .quantity(.any), "Amount on average over all pods"),
    ])

    /// Whether a field is one that only this form of metrics has.
    static func knowsFormerMetricField(_ name: String) -> Bool {
        [formerResourceMetric, formerPodsMetric, formerObjectMetric, formerExternalMetric].contains { $0.field(name) != nil }
    }
}
