/// `[machine]`: docker+machine, for all runners of the file.
public struct GlobalMachineTable: Table {
    public static let schema = Schema<GlobalMachineTable>()
    public init() {}

    public let shutdownDrain = Key<Section<ShutdownDrainTable>>("shutdown_drain", "Removes the machines when the manager ends", since: "18.10", deprecated: "17.5")
}

public typealias GlobalMachine = Section<GlobalMachineTable>

/// `[machine.shutdown_drain]`: removing the machines when the manager ends.
public struct ShutdownDrainTable: Table {
    public static let schema = Schema<ShutdownDrainTable>()
    public init() {}

    public let enabled = Key<Bool>("enabled", "Whether machines are removed; `shutdown_timeout` has to leave time for it", fallback: "false", since: "18.10", deprecated: "17.5")
    public let concurrency = Key<Int64>("concurrency", "How many machines are removed at the same time", fallback: "3", since: "18.10", deprecated: "17.5")
    public let maxRetries = Key<Int64>("max_retries", "How often the removal of a machine is tried again", fallback: "3", since: "18.10", deprecated: "17.5")
    public let retryBackoff = Key<Duration>("retry_backoff", "Pause before it is tried again", fallback: "5s", since: "18.10", deprecated: "17.5")
}

public typealias ShutdownDrain = Section<ShutdownDrainTable>
