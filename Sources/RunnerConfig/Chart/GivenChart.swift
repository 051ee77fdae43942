import HelmTemplate

/// A chart that the user has at hand: what it does with values is looked up in its templates, not in what we know of charts.
public final class GivenChart: Sendable {
    public let chart: Chart
    /// As the user wrote it: its folder or its archive.
    public let path: String
    /// The values are the chart's own defaults, which a release may have to complete.
    public let isOwn: Bool

    public init(_ chart: Chart, path: String, isOwn: Bool = false) {
        self.chart = chart
        self.path = path
        self.isOwn = isOwn
    }

    /// The name by which GitLab's chart goes.
    static let usualName = "gitlab-runner"

    /// The chart of the runner: the chart itself, or a sub-chart of one that is built around it.
    var runner: Chart { chart.subcharts.first { $0.metadata.name == Self.usualName } ?? chart }

    /// The key below which the values of the runner's chart stand; nil when all of them are its own.
    var runnerKey: String? {
        guard chart.subcharts.contains(where: { $0.metadata.name == Self.usualName }) else { return nil }
        return chart.metadata.dependencies.first { $0.name == Self.usualName }?.alias ?? Self.usualName
    }

    /// The version, when it is a version of GitLab's chart or of a copy under its name.
    public var version: Version? { runner.metadata.name == Self.usualName ? Version(runner.metadata.version) : nil }

    /// The Runner that the chart installs, when it says so in numbers.
    public var runnerVersion: Version? { version == nil ? nil : Version(runner.metadata.appVersion) }

    /// "chart gitlab-runner 0.42.1".
    public var words: String { "chart \(runner.metadata.name) \(runner.metadata.version)" }
}
