/// The versions that a configuration is meant for.
public struct Target: Sendable, Equatable {
    /// The Runner's version, or nil when nobody said.
    public var statedRunner: Version?
    /// The chart's version, or nil when nobody said: the newest is assumed.
    public var statedChart: Version?

    public var chart: Version { statedChart ?? .newestChart }

    /// The Runner that was stated, else the newest.
    public var runner: Version {
        get { statedRunner ?? .newestRunner }
        set { statedRunner = newValue }
    }

    public init(runner: Version? = nil, chart: Version? = nil) {
        statedRunner = runner
        statedChart = chart
    }
}
