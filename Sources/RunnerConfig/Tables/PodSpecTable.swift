/// `[[runners.kubernetes.pod_spec]]`: a patch of the pod's specification.
public struct PodSpecTable: Table {
    public static let schema = Schema<PodSpecTable>()
    public init() {}

    public let name = Key<String>("name", "Name of the patch, for messages", since: "15.10")
    public let patchPath = Key<String>("patch_path", "File that contains the patch, instead of `patch`", since: "15.10")
    public let patch = Key<String>("patch", "The patch itself, as YAML or JSON", since: "15.10")
    public let patchType = Key<String>("patch_type", "How the patch is applied", fallback: "strategic", since: "15.10", allowed: ["json", "merge", "strategic"], otherwise: .failsJobs)
}

public typealias PodSpec = Section<PodSpecTable>
