/// `[runners.virtualbox]`: virtual machines of the virtualbox executor.
public struct VirtualBoxTable: Table {
    public static let schema = Schema<VirtualBoxTable>()
    public init() {}

    public let baseName = Key<String>("base_name", "Virtual machine that is cloned for jobs; without it they fail", env: "VIRTUALBOX_BASE_NAME", flag: "virtualbox-base-name", required: .toRunJobs)
    public let baseSnapshot = Key<String>("base_snapshot", "Snapshot of that machine to clone", env: "VIRTUALBOX_BASE_SNAPSHOT", flag: "virtualbox-base-snapshot")
    public let baseFolder = Key<String>("base_folder", "Folder the clones are put into", env: "VIRTUALBOX_BASE_FOLDER", flag: "virtualbox-base-folder", since: "13.7")
    public let disableSnapshots = Key<Bool>("disable_snapshots", "Clone the machine anew for each job instead of going back to a snapshot", fallback: "false", env: "VIRTUALBOX_DISABLE_SNAPSHOTS", flag: "virtualbox-disable-snapshots")
    public let allowedImages = Key<[RegularExpressionText]>("allowed_images", "Regular expressions of the machines a job may choose as its image", env: "VIRTUALBOX_ALLOWED_IMAGES", flag: "virtualbox-allowed-images", since: "14.2")
    public let startType = Key<String>("start_type", "Frontend the machine is started", fallback: "headless", env: "VIRTUALBOX_START_TYPE", flag: "virtualbox-start-type", since: "15.7", allowed: ["headless", "gui", "separate"])
}

public typealias VirtualBoxExecutor = Section<VirtualBoxTable>
