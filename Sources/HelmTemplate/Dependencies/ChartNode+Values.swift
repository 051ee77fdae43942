import GoTemplate

extension ChartNode {
    /// The user's values over the chart's own, and below each sub-chart's name over those of the sub-chart: what templates see.
    ///
    /// - Parameter keepsNull: null stays where it takes a default away otherwise.
    func coalesced(_ user: TemplateMap, keepsNull: Bool = false) throws(RenderFailure) -> TemplateMap {
        var result = ValuesMerge.coalesced(user, overChart: values, keepsNull: keepsNull, subcharts: Set(subcharts.map(\.name)))
        for subchart in subcharts {
            let part = try Self.part(result[subchart.name] ?? .map(TemplateMap()), of: subchart.name)
            result[subchart.name] = .map(try subchart.coalesced(Self.withGlobals(part, of: result), keepsNull: keepsNull))
        }
        return result
    }

    private static func part(_ value: TemplateValue, of name: String) throws(RenderFailure) -> TemplateMap {
        guard case .map(let map) = value else {
            throw RenderFailure("the values of the sub-chart `\(name)` must be a mapping, not \(ValuesProblem.words(value.kind))")
        }
        return map
    }

    /// What the parent calls `global` reaches every sub-chart; the parent's word counts.
    private static func withGlobals(_ values: TemplateMap, of parent: TemplateMap) -> TemplateMap {
        guard case .map(var globals) = values["global"] ?? .map(TemplateMap()), case .map(let given) = parent["global"] ?? .map(TemplateMap()) else {
            return values
        }
        for (key, value) in given.pairs {
            switch (value, globals[key]) {
            case (.map(let inner), .map(let own)?): globals[key] = .map(ValuesMerge.coalesced(inner, over: own, keepsNull: true))
            // A mapping and something else cannot be merged: the sub-chart's own stays.
            case (.map, _?), (_, .map?): continue
            case (_, _): globals[key] = value
            }
        }
        var result = values
        result["global"] = .map(globals)
        return result
    }
}
