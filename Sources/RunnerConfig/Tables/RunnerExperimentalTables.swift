/// `[runners.experimental]`: features of a runner that may change or go.
public struct RunnerExperimentalTable: Table {
    public static let schema = Schema<RunnerExperimentalTable>()
    public init() {}

    public let bootVerify = Key<Section<BootVerifyTable>>("boot_verify", "A trial of the executor at start-up, before any job is asked for", since: "19.2")
}

public typealias RunnerExperimental = Section<RunnerExperimentalTable>

/// `[runners.experimental.boot_verify]`: a trial of the executor at start-up.
public struct BootVerifyTable: Table {
    public static let schema = Schema<BootVerifyTable>()
    public init() {}

    public let enabled = Key<Bool>("enabled", "Whether the trial is made; when it fails, the manager ends", fallback: "false", since: "19.2")
    public let timeout = Key<Duration>("timeout", "How long the trial may take", fallback: "5m", since: "19.2")
    public let acquireMinBackoff = Key<Duration>("acquire_min_backoff", "First pause before an environment is asked for again", fallback: "1s", since: "19.2")
    public let acquireMaxBackoff = Key<Duration>("acquire_max_backoff", "Longest pause before an environment is asked for again", fallback: "10s", since: "19.2")
}

public typealias BootVerify = Section<BootVerifyTable>
