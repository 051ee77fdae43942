/// `[runners.autoscaler]`: how the instance and docker-autoscaler executors create and remove instances.
public struct AutoscalerTable: Table {
    public static let schema = Schema<AutoscalerTable>()
    public init() {}

    public let capacityPerInstance = Key<Int64>("capacity_per_instance", "How many jobs an instance runs at the same time", since: "15.5")
    public let maxUseCount = Key<Int64>("max_use_count", "After how many jobs an instance is removed", since: "15.5")
    public let maxInstances = Key<Int64>("max_instances", "How many instances there may be, whatever their state; 0 is no limit", fallback: "0", since: "15.5")
    public let plugin = Key<String>("plugin", "Fleeting plugin that connects to the cloud, as [registry/][repository/]name[:version]; `gitlab-runner fleeting install` installs it", since: "15.5", required: .toRunJobs)
    public let pluginConfig = Key<AnySetting>("plugin_config", "Settings of the plugin, handed over as they are", kind: .map(.any), since: "15.5")
    public let connectorConfig = Key<Section<ConnectorConfigTable>>("connector_config", "How instances are logged in to", since: "15.5")
    public let policy = Key<[Section<AutoscalerPolicyTable>]>("policy", "How much capacity waits at certain times; the last entry that matches counts", since: "15.5", otherNames: ["policies"])
    public let instanceReadyCommand = Key<String>("instance_ready_command", "Command whose success on a new instance says that jobs can run there", since: "16.11")
    public let instanceAcquireTimeout = Key<Duration>("instance_acquire_timeout", "How long a job waits for an instance", fallback: "15m", since: "18.1")
    public let updateInterval = Key<Duration>("update_interval", "Pause between two looks at the state of the instances", fallback: "1m", since: "17.0")
    public let updateIntervalWhenExpecting = Key<Duration>("update_interval_when_expecting", "That pause while a change of state is expected", fallback: "2s", since: "17.0")
    public let deletionRetryInterval = Key<Duration>("deletion_retry_interval", "Pause before the removal of an instance is tried again", fallback: "1m", since: "18.3")
    public let shutdownDeletionInterval = Key<Duration>("shutdown_deletion_interval", "Pause between removing instances and looking for their end at shutdown", fallback: "10s", since: "18.3")
    public let shutdownDeletionRetries = Key<Int64>("shutdown_deletion_retries", "How often the end of instances is looked for at shutdown", fallback: "3", since: "18.3")
    public let failureThreshold = Key<Int64>("failure_threshold", "After how many failed health checks in a row an instance is replaced", fallback: "3", since: "18.3")
    public let scaleThrottle = Key<Section<ScaleThrottleTable>>("scale_throttle", "How fast instances are created", since: "17.0")
    public let reservationThrottling = Key<Bool>("reservation_throttling", "Ask for no more jobs than there will be instances for", fallback: "true", since: "18.7")
    public let logInternalIP = Key<Bool>("log_internal_ip", "Write the inner address of a new instance into the log", fallback: "false", since: "18.2")
    public let logExternalIP = Key<Bool>("log_external_ip", "Write the outer address of a new instance into the log", fallback: "false", since: "18.2")
    public let deleteInstancesOnShutdown = Key<Bool>("delete_instances_on_shutdown", "Remove all instances when the manager ends", fallback: "false", since: "16.0")
    public let vmIsolation = Key<Section<VMIsolationTable>>("vm_isolation", "A separate virtual machine for each job on an instance", since: "15.8")
    public let stateStorage = Key<Section<StateStorageTable>>("state_storage", "A record of the instances that outlives the manager", since: "17.5")
    public let instanceOperationTimeBuckets = Key<[Double]>("instance_operation_time_buckets", "Bounds of the histogram of how long operations on instances take", since: "15.5")
    public let instanceCreationTimeBuckets = Key<[Double]>("instance_creation_time_buckets", "Bounds of the histogram of how long instances take to be created", since: "15.11")
    public let instanceIsRunningTimeBuckets = Key<[Double]>("instance_is_running_time_buckets", "Bounds of the histogram of how long instances take until they run", since: "15.11")
    public let instanceDeletionTimeBuckets = Key<[Double]>("instance_deletion_time_buckets", "Bounds of the histogram of how long instances take to be removed", since: "15.11")
    public let instanceReadinessTimeBuckets = Key<[Double]>("instance_readiness_time_buckets", "Bounds of the histogram of how long instances take until jobs can run there", since: "15.11")
    public let instanceLifeDurationBuckets = Key<[Double]>("instance_life_duration_buckets", "Bounds of the histogram of how long instances live", since: "15.11")
}

public typealias Autoscaler = Section<AutoscalerTable>
