/// What rules ask of a values file again and again.
extension ValuesFile {
    /// The entries of `envVars` and `extraEnv`.
    var environment: [ManagerVariable] {
        let listed = (member("envVars")?.node.elements ?? []).enumerated().compactMap { index, entry -> ManagerVariable? in
            guard let name = entry["name"]?.node.string else { return nil }
            return ManagerVariable(name: name, value: entry["value"], entry: entry, path: "envVars[\(index)].value")
        }
        return listed + (member("extraEnv")?.node.members ?? []).map { ManagerVariable(name: $0.key, value: $0, entry: $0.node, path: "extraEnv.\($0.key)") }
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

/// A variable of the manager's container: an entry of `envVars`, or a key of `extraEnv`.
struct ManagerVariable {
    let name: String
    let value: Member?
    /// The entry of the list; in a map, the value.
    let entry: Node
    /// The key path of the value.
    let path: String

    /// Where the name stands: in a list of `name` and `value` it is a value, in a map the key.
    var namePlace: Range<Int>? { entry["name"]?.node.range ?? value?.keyRange }
    var namePath: String { entry["name"] == nil ? path : KeyIndex.parent(of: path) + ".name" }
}
