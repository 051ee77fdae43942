import GoTemplate

/// A chart with the values it sees: the user's over its own, globals handed down, sub-charts that are switched off left out.
struct ChartScope {
    let chart: Chart
    /// The name by which the parent's values know it.
    let name: String
    let values: TemplateMap
    let subcharts: [ChartScope]
    let notes: [String]

    init(_ chart: Chart, user: TemplateMap) throws(RenderFailure) {
        let enabled = Self.enabled(chart, ValuesMerge.coalesced(user, over: Self.allDefaults(chart)))
        var notes: [String] = []
        var result = ValuesMerge.coalesced(user, over: ValuesMerge.withoutNulls(chart.defaults))
        var scopes: [ChartScope] = []
        for (subchart, dependency) in enabled {
            let name = dependency?.alias ?? subchart.metadata.name
            if dependency?.importsValues == true { notes.append("`import-values` of the sub-chart `\(name)` is not carried out") }
            // Of a dependency that Chart.yaml names, Helm 4.2.3 looks at the values before it takes null out of them.
            if dependency != nil, case .null? = user[name] ?? chart.defaults[name] { throw RenderFailure("the values of the sub-chart `\(name)` must be a mapping, not null") }
            var part = TemplateMap()
            switch result[name] {
            case .map(let map)?: part = map
            case nil, .null?, .missing?: break
            case let other?: throw RenderFailure("the values of the sub-chart `\(name)` must be a mapping, not \(other.kind)")
            }
            part = Self.withGlobals(part, of: result)
            let scope = try ChartScope(subchart, user: part, name: name)
            result[name] = .map(scope.values)
            scopes.append(scope)
            notes += scope.notes
        }
        self.init(chart: chart, name: chart.metadata.name, values: result, subcharts: scopes, notes: notes)
    }

    private init(_ chart: Chart, user: TemplateMap, name: String) throws(RenderFailure) {
        let scope = try ChartScope(chart, user: user)
        self.init(chart: chart, name: name, values: scope.values, subcharts: scope.subcharts, notes: scope.notes)
    }

    private init(chart: Chart, name: String, values: TemplateMap, subcharts: [ChartScope], notes: [String]) {
        (self.chart, self.name, self.values, self.subcharts, self.notes) = (chart, name, values, subcharts, notes)
    }

    /// The sub-charts to render: those that Chart.yaml names, once for every alias, and those that just lie there.
    private static func enabled(_ chart: Chart, _ values: TemplateMap) -> [(Chart, ChartDependency?)] {
        let named = chart.metadata.dependencies
        var result: [(Chart, ChartDependency?)] = []
        for subchart in chart.subcharts {
            let own = named.filter { $0.name == subchart.metadata.name }
            if own.isEmpty { result.append((subchart, nil)) }
            for dependency in own where dependency.isEnabled(in: values) { result.append((subchart, dependency)) }
        }
        return result
    }

    /// The chart's defaults with those of its sub-charts, which conditions may name.
    private static func allDefaults(_ chart: Chart) -> TemplateMap {
        var result = chart.defaults
        for subchart in chart.subcharts {
            let name = subchart.metadata.name
            guard case .map(let known)? = result[name] ?? .map(TemplateMap()) else { continue }
            result[name] = .map(ValuesMerge.coalesced(known, over: allDefaults(subchart)))
        }
        return result
    }

    /// What the parent calls `global` reaches every sub-chart; the parent's word counts.
    private static func withGlobals(_ values: TemplateMap, of parent: TemplateMap) -> TemplateMap {
        var result = values
        var globals = TemplateMap()
        if case .map(let own)? = values["global"] { globals = own }
        if case .map(let given)? = parent["global"] { globals = ValuesMerge.coalesced(given, over: globals) }
        result["global"] = .map(globals)
        return result
    }
}
