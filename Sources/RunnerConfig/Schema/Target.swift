/// The versions that a configuration is meant for.
public struct Target: Sendable, Equatable {
    /// The Runner's version, or nil when nobody said.
    public var statedRunner: Version?
    /// The chart's version, or nil when nobody said.
    public var statedChart: Version?
    /// What the settings say of files that say nothing themselves.
    public var usualRunner: Version?
    public var usualChart: Version?
    /// Where nobody said, the chart that the keys of the values speak for; nil when they speak for none.
    public internal(set) var weighedChart: Version?
    /// The Runner that this chart installs.
    public internal(set) var weighedRunner: Version?

    /// The chart that was stated, else the one that the keys speak for, else the newest.
    public var chart: Version { statedChart ?? weighedChart ?? .newestChart }

    /// The Runner that was stated, else the one that the chart the keys speak for installs, else the newest.
    public var runner: Version {
        get { statedRunner ?? weighedRunner ?? .newestRunner }
        set { statedRunner = newValue }
    }

    public init(runner: Version? = nil, chart: Version? = nil) {
        statedRunner = runner
        statedChart = chart
    }
}
