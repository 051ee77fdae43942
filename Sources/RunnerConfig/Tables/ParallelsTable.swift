/// `[runners.parallels]`: virtual machines of the parallels executor.
public struct ParallelsTable: Table {
    public static let schema = Schema<ParallelsTable>()
    public init() {}

    public let baseName = Key<String>("base_name", "Virtual machine that is cloned for jobs; without it they fail", env: "PARALLELS_BASE_NAME", flag: "parallels-base-name", required: .toRunJobs)
    public let templateName = Key<String>("template_name", "Name of the linked template; without it that of the machine with `-template`", env: "PARALLELS_TEMPLATE_NAME", flag: "parallels-template-name")
    public let disableSnapshots = Key<Bool>("disable_snapshots", "Clone the machine anew for each job instead of going back to a snapshot", fallback: "false", env: "PARALLELS_DISABLE_SNAPSHOTS", flag: "parallels-disable-snapshots")
    public let timeServer = Key<String>("time_server", "Server the machine takes the time from", fallback: "time.apple.com", env: "PARALLELS_TIME_SERVER", flag: "parallels-time-server", since: "11.9")
    public let allowedImages = Key<[RegularExpressionText]>("allowed_images", "Regular expressions of the machines a job may choose as its image", env: "PARALLELS_ALLOWED_IMAGES", flag: "parallels-allowed-images", since: "14.2")
}

public typealias ParallelsExecutor = Section<ParallelsTable>
