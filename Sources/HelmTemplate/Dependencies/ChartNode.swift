import GoTemplate

/// A chart as it takes part in a rendering: the name it goes by, the values it brings, and those of its sub-charts that are on.
///
/// Source: Helm 4.2.3, pkg/chart/v2/util/dependencies.go and pkg/chart/common/util/coalesce.go. The steps are Helm's, since their order
/// decides what becomes of null.
struct ChartNode {
    let chart: Chart
    /// The alias for a sub-chart that has one.
    var name: String
    /// Those of Chart.yaml that are on.
    var dependencies: [ChartDependency]
    /// What the chart brings by default, later with what it imports from its sub-charts.
    var values: TemplateMap
    var subcharts: [ChartNode]

    /// A chart and everything below it, as loaded.
    init(_ chart: Chart) {
        self.chart = chart
        name = chart.metadata.name
        dependencies = chart.metadata.dependencies
        values = chart.defaults
        subcharts = chart.subcharts.map(ChartNode.init)
    }

    /// A chart with the sub-charts that the user's values switch on, and with what it imports from them.
    static func prepared(_ chart: Chart, user: TemplateMap) throws(RenderFailure) -> ChartNode {
        var node = ChartNode(chart)
        try node.selectSubcharts(user, below: "")
        try node.importValues()
        return node
    }
}
