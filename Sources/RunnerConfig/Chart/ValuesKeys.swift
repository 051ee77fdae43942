/// What rules ask of a values file again and again.
extension ValuesFile {
    /// The entries of `envVars` and `extraEnv`.
    var environment: [(name: String, value: Member?, entry: Node, path: String)] {
        let listed = (member("envVars")?.node.elements ?? []).enumerated().compactMap { index, entry -> (String, Member?, Node, String)? in
            guard let name = entry["name"]?.node.string else { return nil }
            return (name, entry["value"], entry, "envVars[\(index)].value")
        }
        let mapped = (member("extraEnv")?.node.members ?? []).map { ($0.key, Optional($0), $0.node, "extraEnv.\($0.key)") }
        return (listed + mapped).map { (name: $0.0, value: $0.1, entry: $0.2, path: $0.3) }
    }

    /// Whether the chart still reads the cache block and its neighbours: a given chart says so itself.
    var readsLegacyKeys: Bool { run?.readsCacheBlock ?? target.chart.has(.jobValues) }

    /// Whether the chart reads a key.
    func reads(_ key: ChartValue) -> Bool { run?.reads(key.path) ?? key.isRead(by: target.chart) }

    /// Whether Helm is known to be content with the values: a given chart was rendered with them.
    var isRendered: Bool { run.map { $0.failure == nil } ?? false }

    /// "chart 0.91.0", or "charts from 0.53 on" when the user named none.
    var chartWords: String {
        if let run { return run.chart.words }
        return target.statedChart.map { "chart \($0)" } ?? (readsLegacyKeys ? "charts before 0.53" : "charts from 0.53 on")
    }

    /// `chartWords` with a verb after it.
    var chartDoesNotRead: String { target.statedChart == nil && run == nil ? "\(chartWords) do not read" : "\(chartWords) does not read" }

    /// What `quote` makes of a value: the text of the variable in the pod.
    static func variableText(_ node: Node?) -> String { node.map { ChartContext.value($0).text } ?? "" }
}
