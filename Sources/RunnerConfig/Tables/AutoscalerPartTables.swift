/// `[runners.autoscaler.connector_config]`, and the same for nested machines in `vm_isolation`: how instances are logged in to.
public struct ConnectorConfigTable: Table {
    public static let schema = Schema<ConnectorConfigTable>()
    public init() {}

    public let os = Key<String>("os", "Operating system of the instance", since: "15.5")
    public let arch = Key<String>("arch", "Processor of the instance, as Go names it: amd64, arm64", since: "15.5")
    public let `protocol` = Key<String>("protocol", "How to log in", since: "15.5", allowed: ["ssh", "winrm", "winrm+http", "winrm+https"])
    public let protocolPort = Key<Int64>("protocol_port", "Port to log in at; without it the usual one", since: "17.11")
    public let username = Key<String>("username", "User to log in as", since: "15.5")
    public let password = Key<String>("password", "Password to log in with", since: "15.5", secret: true)
    public let keyPath = Key<String>("key_path", "Path of the private key", since: "15.5", otherNames: ["key_file", "private_key_path", "identity_file"])
    public let useStaticCredentials = Key<Bool>("use_static_credentials", "Log in with the credentials here instead of those from the cloud", fallback: "false", since: "15.5")
    public let keepalive = Key<Duration>("keepalive", "Pause between two keepalives on the connection", since: "15.5")
    public let timeout = Key<Duration>("timeout", "How long logging in may take", since: "15.5")
    public let useExternalAddr = Key<Bool>("use_external_addr", "Log in at the outer address of the instance", fallback: "false", since: "15.9")
}

public typealias ConnectorConfig = Section<ConnectorConfigTable>

/// `[[runners.autoscaler.policy]]`, and the same in `[runners.kubernetes.autoscaler]`: how much capacity waits at certain times.
public struct AutoscalerPolicyTable: Table {
    public static let schema = Schema<AutoscalerPolicyTable>()
    public init() {}

    public let periods = Key<[PolicyPeriod]>("periods", "Times at which the entry applies: five fields, from minutes to weekday", fallback: #"["* * * * *"]"#, since: "15.5")
    public let timezone = Key<TimeZoneName>("timezone", "Time zone of the periods; without it that of the manager", fallback: "Local", since: "15.5")
    public let idleCount = Key<Int64>("idle_count", "For how many jobs capacity waits; jobs are counted, not instances", fallback: "0", since: "15.5")
    public let idleTime = Key<Duration>("idle_time", "How long an instance may wait before it is removed; at least a second", since: "15.5")
    public let scaleFactor = Key<Double>("scale_factor", "Waiting capacity as a share of that in use, on top of `idle_count`", fallback: "0.0", since: "15.5")
    public let scaleFactorLimit = Key<Int64>("scale_factor_limit", "Most that `scale_factor` may ask for", fallback: "0", since: "15.5")
    public let preemptiveMode = Key<Bool>("preemptive_mode", "Ask for jobs only when capacity is ready; without it, when `idle_count` is above 0", since: "18.1")
}

public typealias AutoscalerPolicy = Section<AutoscalerPolicyTable>

/// `[runners.autoscaler.scale_throttle]`: how fast instances are created.
public struct ScaleThrottleTable: Table {
    public static let schema = Schema<ScaleThrottleTable>()
    public init() {}

    public let limit = Key<Int64>("limit", "How many instances may be created each second; -1 is no limit", fallback: "100", since: "17.0")
    public let burst = Key<Int64>("burst", "How many may be created at once; without it `max_instances`, or else `limit`", since: "17.0")
}

public typealias ScaleThrottle = Section<ScaleThrottleTable>

/// `[runners.autoscaler.vm_isolation]`: a virtual machine of its own for each job on an instance.
public struct VMIsolationTable: Table {
    public static let schema = Schema<VMIsolationTable>()
    public init() {}

    public let enabled = Key<Bool>("enabled", "Whether jobs get such a machine", fallback: "false", since: "15.8")
    public let nestingHost = Key<String>("nesting_host", "Where the program that makes these machines listens", since: "15.8")
    public let nestingConfig = Key<AnySetting>("nesting_config", "Settings of that program, handed over as they are", kind: .map(.any), since: "15.8")
    public let image = Key<String>("image", "Machine image for jobs that name none", since: "15.8")
    public let connectorConfig = Key<Section<ConnectorConfigTable>>("connector_config", "How these machines are logged in to", since: "15.8")
}

public typealias VMIsolation = Section<VMIsolationTable>

/// `[runners.autoscaler.state_storage]`: a record of the instances that outlives the manager.
public struct StateStorageTable: Table {
    public static let schema = Schema<StateStorageTable>()
    public init() {}

    public let enabled = Key<Bool>("enabled", "Whether the record is kept; without it instances found at the start are removed", fallback: "false", since: "17.5")
    public let dir = Key<String>("dir", "Directory of the record; `.taskscaler` next to config.toml by default", since: "17.5")
    public let keepInstanceWithAcquisitions = Key<Bool>("keep_instance_with_acquisitions", "Keep instances whose jobs were under way when the manager ended", fallback: "false", since: "17.5")
}

public typealias StateStorage = Section<StateStorageTable>
