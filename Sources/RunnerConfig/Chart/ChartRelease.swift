/// Which Runner a version of GitLab's chart installs: its `appVersion`.
///
/// Chart and Runner are released together, once a month, so that within a major version of the Runner both count up by one.
/// Source: `Chart.yaml` of charts 0.2.0 to 0.91.0.
enum ChartRelease {
    /// The first chart of each major version of the Runner.
    private static let first: [(chart: Version, runner: Version)] = [
        ("0.89.0", "19.0"), ("0.77.0", "18.0"), ("0.65.0", "17.0"), ("0.53.0", "16.0"), ("0.41.0", "15.0"), ("0.30.0", "14.0"), ("0.17.0", "13.0"),
        ("0.6.0", "12.0"), ("0.2.0", "11.8"),
    ]

    /// Nil for charts before 0.2, and for ones newer than any that is known.
    static func runner(_ chart: Version) -> Version? {
        guard chart.major == 0, chart <= .newestChart, let start = first.first(where: { $0.chart <= chart }) else { return nil }
        return Version(start.runner.major, start.runner.minor + chart.minor - start.chart.minor)
    }
}

extension Version {
    /// The charts that are known by their minor versions, the newest first.
    public static let knownCharts: [Version] = (2...newestChart.minor).reversed().map { Version(0, $0, 0) }

    /// The newest Runner, and those before it back to the one that the oldest of these charts installs.
    public static let knownRunners: [Version] = {
        let installed = knownCharts.compactMap(ChartRelease.runner)
        guard let last = installed.first, last.major == newestRunner.major, last.minor < newestRunner.minor else { return installed }
        return (last.minor + 1...newestRunner.minor).reversed().map { Version(newestRunner.major, $0) } + installed
    }()
}
