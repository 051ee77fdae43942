/// `[runners.instance]`: the instance executor.
public struct InstanceTable: Table {
    public static let schema = Schema<InstanceTable>()
    public init() {}

    public let allowedImages = Key<[String]>("allowed_images", "Images of nested virtual machines a job may use, with wildcards; only counts with `vm_isolation`", since: "15.8")
    public let useCommonBuildDir = Key<Bool>("use_common_build_dir", "Build all jobs in one folder; ignored unless each job has the instance or its machine to itself", fallback: "false", since: "16.1")
}

public typealias InstanceExecutor = Section<InstanceTable>
