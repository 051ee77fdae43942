/// `[experimental]`: features of the manager that may change or go.
public struct ExperimentalTable: Table {
    public static let schema = Schema<ExperimentalTable>()
    public init() {}

    public let usageLogger = Key<Section<UsageLoggerTable>>("usage_logger", "A log of the jobs that were run, for accounting", since: "17.9")
}

public typealias Experimental = Section<ExperimentalTable>

/// `[experimental.usage_logger]`: a log of the jobs that were run.
public struct UsageLoggerTable: Table {
    public static let schema = Schema<UsageLoggerTable>()
    public init() {}

    public let enabled = Key<Bool>("enabled", "Whether the log is kept", fallback: "false", since: "17.9")
    public let writers = Key<[String]>("writers", "Where it goes: to files, to a collector or to both", fallback: #"["logrotate"]"#, since: "19.2", allowed: ["logrotate", "snowplow_billing"])
    public let logrotate = Key<Section<UsageLogFilesTable>>("logrotate", "The log as files that are replaced in turn", since: "19.2")
    public let snowplowBilling = Key<Section<SnowplowBillingTable>>("snowplow_billing", "The log as events that are sent to a collector", since: "19.2")
    public let logDir = Key<String>("log_dir", "Folder of the files", since: "17.9", deprecated: "19.2", replacement: "experimental.usage_logger.logrotate.log_dir")
    public let maxBackupFiles = Key<Int64>("max_backup_files", "How many old files are kept", since: "17.9", deprecated: "19.2", replacement: "experimental.usage_logger.logrotate.max_backup_files")
    public let maxRotationAge = Key<Duration>("max_rotation_age", "After what time a new file is begun", since: "17.9", deprecated: "19.2", replacement: "experimental.usage_logger.logrotate.max_rotation_age")
    public let labels = Key<StringMap>("labels", "Labels added to every entry", since: "17.9", deprecated: "19.2", replacement: "experimental.usage_logger.logrotate.labels")
}

public typealias UsageLogger = Section<UsageLoggerTable>

/// `[experimental.usage_logger.logrotate]`: the log of jobs as files.
public struct UsageLogFilesTable: Table {
    public static let schema = Schema<UsageLogFilesTable>()
    public init() {}

    public let logDir = Key<String>("log_dir", "Directory of the files; `usage-log` next to config.toml by default", since: "19.2")
    public let maxBackupFiles = Key<Int64>("max_backup_files", "How many old files are kept", fallback: "14", since: "19.2")
    public let maxRotationAge = Key<Duration>("max_rotation_age", "After what time a new file is begun", fallback: "24h", since: "19.2")
    public let labels = Key<StringMap>("labels", "Labels added to every entry", since: "19.2")
}

public typealias UsageLogFiles = Section<UsageLogFilesTable>

/// `[experimental.usage_logger.snowplow_billing]`: the log of jobs as events.
public struct SnowplowBillingTable: Table {
    public static let schema = Schema<SnowplowBillingTable>()
    public init() {}

    public let collectorURI = Key<String>("collector_uri", "Address of the collector; without it nothing is sent", since: "19.2")
    public let appID = Key<String>("app_id", "Name of the application in the events", since: "19.2")
    public let category = Key<String>("category", "Category of the events", since: "19.2")
    public let realm = Key<String>("realm", "Which GitLab the events come from", since: "19.2")
    public let deploymentType = Key<String>("deployment_type", "How that GitLab is deployed", since: "19.2")
    public let metadata = Key<StringMap>("metadata", "Further fields of every event", since: "19.2")
    public let enableOIDC = Key<Bool>("enable_oidc", "Prove the sender with an identity token of the cloud", fallback: "false", since: "19.2")
    public let batchDeliveryDurationBuckets = Key<[Double]>("batch_delivery_duration_buckets", "Bounds of the histogram of how long a delivery takes", since: "19.2")
    public let skipOIDCIfUnsupportedCloud = Key<Bool>("skip_oidc_if_unsupported_cloud", "Go without the token where the cloud has none", fallback: "true", since: "19.2")
    public let skipRunnerSystemFailure = Key<Bool>("skip_runner_system_failure", "Send nothing for jobs that the Runner itself broke", fallback: "true", since: "19.2")
}

public typealias SnowplowBilling = Section<SnowplowBillingTable>
