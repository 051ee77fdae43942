/// `[runners.referees]`: what is recorded about a job's environment while it runs.
public struct RefereesTable: Table {
    public static let schema = Schema<RefereesTable>()
    public init() {}

    public let metrics = Key<Section<MetricsRefereeTable>>("metrics", "Records metrics from Prometheus and keeps them as an artifact; only docker and docker+machine have them", since: "12.7", required: .toWork)
}

public typealias Referees = Section<RefereesTable>

/// `[runners.referees.metrics]`: metrics from Prometheus.
public struct MetricsRefereeTable: Table {
    public static let schema = Schema<MetricsRefereeTable>()
    public init() {}

    public let prometheusAddress = Key<String>("prometheus_address", "Address of the Prometheus server", since: "12.7")
    public let queryInterval = Key<Int64>("query_interval", "Distance in time of two samples", unit: "seconds", since: "12.7")
    public let queries = Key<[String]>("queries", "Queries, each as name:query with no other colon", since: "12.7", required: .toWork, otherNames: ["metric_queries"])
}

public typealias MetricsReferee = Section<MetricsRefereeTable>
