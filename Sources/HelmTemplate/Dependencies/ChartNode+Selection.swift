import GoTemplate

extension ChartNode {
    /// Leaves the sub-charts that take part: those that Chart.yaml names, once for every alias, unless a condition or tag switches them
    /// off, and those that just lie in `charts/`.
    ///
    /// - Parameters:
    ///   - values: what the charts above see.
    ///   - path: the names that lead here, each with a dot after it.
    mutating func selectSubcharts(_ values: TemplateMap, below path: String) throws(RenderFailure) {
        guard !dependencies.isEmpty else { return }
        let unnamed = subcharts.filter { subchart in !dependencies.contains { $0.fits(subchart.chart.metadata) } }
        let named = dependencies.compactMap { dependency -> ChartNode? in
            guard var subchart = subcharts.first(where: { dependency.fits($0.chart.metadata) }) else { return nil }
            subchart.name = dependency.alias
            return subchart
        }
        subcharts = unnamed + named
        let values = try coalesced(values)
        let off = Set(dependencies.filter { !$0.isOn(in: values, below: path) }.map(\.alias))
        subcharts.removeAll { off.contains($0.name) }
        dependencies.removeAll { off.contains($0.alias) }
        for index in subcharts.indices { try subcharts[index].selectSubcharts(values, below: path + subcharts[index].name + ".") }
    }
}

extension ChartDependency {
    /// Whether the values switch it on: a condition decides before tags, and without either it is on.
    fileprivate func isOn(in values: TemplateMap, below path: String) -> Bool {
        for condition in conditions {
            if case .boolean(let isOn)? = values.value(at: path + condition) { return isOn }
        }
        guard case .map(let known)? = values["tags"] else { return true }
        let flags = tags.compactMap { tag -> Bool? in if case .boolean(let flag)? = known[tag] { flag } else { nil } }
        return flags.isEmpty || flags.contains(true)
    }
}

extension TemplateMap {
    /// The value at the end of a path of keys with dots between them; nil when a key is missing or not a mapping.
    func value(at path: String) -> TemplateValue? {
        var map = self
        let keys = path.split(separator: ".", omittingEmptySubsequences: false)
        for key in keys.dropLast() {
            guard case .map(let inner)? = map[String(key)] else { return nil }
            map = inner
        }
        return map[String(keys.last ?? "")]
    }
}
