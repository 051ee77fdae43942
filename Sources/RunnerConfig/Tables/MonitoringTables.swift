/// `[runners.monitoring]`: what is counted for metrics.
public struct MonitoringTable: Table {
    public static let schema = Schema<MonitoringTable>()
    public init() {}

    public let jobQueuingDurations = Key<[Section<JobQueuingDurationTable>]>("job_queuing_durations", "How long jobs may wait at certain times; the last entry that matches counts", since: "16.10")
}

public typealias Monitoring = Section<MonitoringTable>

/// `[[runners.monitoring.job_queuing_durations]]`: how long jobs may wait at certain times.
public struct JobQueuingDurationTable: Table {
    public static let schema = Schema<JobQueuingDurationTable>()
    public init() {}

    public let periods = Key<[Period]>("periods", "Times at which the entry applies: seven fields, from seconds to year", since: "16.10", required: .toWork)
    public let timezone = Key<TimeZoneName>("timezone", "Time zone of the periods; without it that of the manager", fallback: "Local", since: "16.10")
    public let threshold = Key<Duration>("threshold", "Wait from which on a job is counted as late; 0 counts none", since: "16.10")
    public let jobsRunningForProject = Key<RegularExpressionText>("jobs_running_for_project", "Regular expression of how many jobs the project already runs, for the entry to count", since: "16.10")
}

public typealias JobQueuingDuration = Section<JobQueuingDurationTable>
