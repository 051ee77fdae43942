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

    /// The same, completed by what stands around a configuration. What the user states counts more, and a chart that is at hand more than
    /// what a manifest says of it; the Runner is the one that the chart installs.
    func stated(by surroundings: Surroundings, chart given: GivenChart? = nil) -> Target {
        let chart = statedChart ?? given?.version ?? surroundings.chart?.version
        let installed = surroundings.runner?.version ?? (statedChart == nil ? given?.runnerVersion : nil) ?? chart.flatMap(ChartRelease.runner)
        return Target(runner: statedRunner ?? installed, chart: chart)
    }
}
