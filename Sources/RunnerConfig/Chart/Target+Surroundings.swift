import HelmTemplate

extension Target {
    /// The same, completed by what stands around a configuration. What the user states counts more, and a chart that is at hand more than
    /// what a manifest says of it; the Runner is the one that the chart installs. What the settings say comes last.
    func stated(by surroundings: Surroundings, chart given: GivenChart? = nil) -> Target {
        let chart = statedChart ?? given?.version ?? surroundings.chart?.version
        let installed = surroundings.runner?.version ?? (statedChart == nil ? given?.runnerVersion : nil) ?? chart.flatMap(ChartRelease.runner)
        let usual = usualRunner ?? usualChart.flatMap(ChartRelease.runner)
        return Target(runner: statedRunner ?? installed ?? usual, chart: chart ?? usualChart)
    }
}

extension Surroundings {
    /// The release, when its namespace is stated.
    var statedRelease: Release? {
        namespace.map { Release(name: release ?? GivenChart.usualName, namespace: $0) }
    }
}
