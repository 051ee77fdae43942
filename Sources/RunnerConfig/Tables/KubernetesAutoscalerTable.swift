/// `[runners.kubernetes.autoscaler]`: pods that keep room for jobs to come, and make way for them.
public struct KubernetesAutoscalerTable: Table {
    public static let schema = Schema<KubernetesAutoscalerTable>()
    public init() {}

    public let maxPausePods = Key<Int64>("max_pause_pods", "Most such pods there may be", fallback: "0", since: "18.11")
    public let pausePodImage = Key<String>("pause_pod_image", "Image of these pods", fallback: "registry.k8s.io/pause:3.10", since: "18.11")
    public let pausePodPriorityClassName = Key<String>("pause_pod_priority_class_name", "Priority class of these pods, which has to be below that of jobs", fallback: "gitlab-runner-idle-capacity", since: "18.11")
    public let policy = Key<[Section<AutoscalerPolicyTable>]>("policy", "How much room is kept at certain times; the last entry that matches counts", since: "18.11")
    public let pausePodImagePullSecrets = Key<[String]>("pause_pod_image_pull_secrets", "Secrets with credentials for the image's registry", since: "19.1")
}

public typealias KubernetesAutoscaler = Section<KubernetesAutoscalerTable>
