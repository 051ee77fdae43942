/// How many pods there are, and how they are replaced.
extension KubernetesObject {
    static let deploymentStrategy = KubernetesObject("DeploymentStrategy", "the update strategy of a Deployment", [
        KubernetesField("type", .text, "Whether all old pods end first (Recreate) or are replaced step by step (RollingUpdate)", allowed: ["Recreate", "RollingUpdate"]),
        KubernetesField("rollingUpdate", .object(rollingUpdate), "Limits of an update that goes step by step"),
    ], rules: [.excludes("rollingUpdate", while: FieldState("type", ["Recreate"]))])

    static let rollingUpdate = KubernetesObject("RollingUpdateDeployment", "a map with `maxSurge` and `maxUnavailable`", [
        KubernetesField("maxSurge", .number(.naturals, or: .share), "Most pods there may be beyond `replicas` during an update"),
        KubernetesField("maxUnavailable", .number(.naturals, or: .part), "Most pods that may be missing during an update"),
    ])

    static let metric = KubernetesObject("MetricSpec", "a metric of a HorizontalPodAutoscaler", [
        KubernetesField("type", .text, "Kind of the metric", required: true, allowed: ["ContainerResource", "External", "Object", "Pods", "Resource"]),
        KubernetesField("resource", .object(resourceMetric), "CPU or memory of the pods, for the type Resource"),
        KubernetesField("containerResource", .object(containerResourceMetric), "CPU or memory of one container, for the type ContainerResource"),
        KubernetesField("pods", .object(podsMetric), "Metric of the pods, for the type Pods"),
        KubernetesField("object", .object(objectMetric), "Metric of another object, for the type Object"),
        KubernetesField("external", .object(externalMetric), "Metric from outside the cluster, for the type External"),
    ], rules: sources.map { .needs($0.value, while: FieldState("type", [$0.key])) } + [.atMostOne(sources.map(\.value))])

    /// The field of each type of metric.
    private static let sources: KeyValuePairs = [
        "ContainerResource": "containerResource", "External": "external", "Object": "object", "Pods": "pods", "Resource": "resource",
    ]

    static let resourceMetric = KubernetesObject("ResourceMetricSource", "a map with `name` and `target`", [
        KubernetesField("name", .text, "Resource: `cpu`, `memory`", required: true),
        KubernetesField("target", .object(metricTarget), "Value that is aimed at", required: true),
    ])

    static let containerResourceMetric = KubernetesObject("ContainerResourceMetricSource", "a map with `container`, `name` and `target`", [
        KubernetesField("container", .text, "Name of the container", required: true),
        KubernetesField("name", .text, "Resource: `cpu`, `memory`", required: true),
        KubernetesField("target", .object(metricTarget), "Value that is aimed at", required: true),
    ])

    static let podsMetric = KubernetesObject("PodsMetricSource", "a map with `metric` and `target`", [
        KubernetesField("metric", .object(metricIdentifier), "Metric of each pod", required: true),
        KubernetesField("target", .object(metricTarget), "Value that is aimed at", required: true),
    ])

    static let objectMetric = KubernetesObject("ObjectMetricSource", "a map with `describedObject`, `metric` and `target`", [
        KubernetesField("describedObject", .object(describedObject), "Object with the metric", required: true),
        KubernetesField("metric", .object(metricIdentifier), "Metric of the object", required: true),
        KubernetesField("target", .object(metricTarget), "Value that is aimed at", required: true),
    ])

    static let externalMetric = KubernetesObject("ExternalMetricSource", "a map with `metric` and `target`", [
        KubernetesField("metric", .object(metricIdentifier), "Metric", required: true),
        KubernetesField("target", .object(metricTarget), "Value that is aimed at", required: true),
    ])

    static let metricIdentifier = KubernetesObject("MetricIdentifier", "a map with a `name`", [
        KubernetesField("name", .text, "Name of the metric", required: true),
        KubernetesField("selector", .object(labelSelector), "Labels of the series that count"),
    ])

    static let metricTarget = KubernetesObject("MetricTarget", "a map with `type` and a value such as `averageUtilization`", [
        KubernetesField("type", .text, "How the value is meant", required: true, allowed: ["AverageValue", "Utilization", "Value"]),
        KubernetesField("averageUtilization", .integer, "Percentage of the request, on average over all pods", in: .positives),
        KubernetesField("averageValue", .quantity(.any), "Amount on average over all pods"),
        KubernetesField("value", .quantity(.any), "Amount in all"),
    ])

    static let describedObject = KubernetesObject("CrossVersionObjectReference", "a map with `kind` and `name`", [
        KubernetesField("apiVersion", .text, "Version of the object's API"),
        KubernetesField("kind", .text, "Kind of the object", required: true),
        KubernetesField("name", .text, "Name of the object", required: true),
    ])
}
