/// The versions a file is meant for.
public struct Target: Sendable, Equatable {
    public var runner: Version
    /// The chart's version, or nil when the user did not say: the newest is assumed.
    public var statedChart: Version?

    public var chart: Version { statedChart ?? .newestChart }

    public init(runner: Version = .newestRunner, chart: Version? = nil) {
        self.runner = runner
        statedChart = chart
    }
}
