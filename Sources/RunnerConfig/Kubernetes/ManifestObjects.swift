/// Whole objects, of which only what all of them have is declared.
extension KubernetesObject {
    static let manifest = KubernetesObject("Object", "a Kubernetes object", [
        KubernetesField("apiVersion", .formatted(.something), "API and its version: `v1`", required: true),
        KubernetesField("kind", .formatted(.something), "Kind of the object: `ConfigMap`", required: true),
        KubernetesField("metadata", .object(objectMetadata), "Name, labels and annotations"),
    ], open: true)

    static let objectMetadata = KubernetesObject("ObjectMeta", "a map with a `name`", [
        KubernetesField("name", .text, "Name of the object, unique among those of its kind in the namespace"),
        KubernetesField("namespace", .label, "Namespace of the object; without it, the release's"),
        KubernetesField("labels", .labels(.labelValue), "Labels of the object"),
        KubernetesField("annotations", .labels(.text), "Annotations of the object"),
    ], open: true)
}
