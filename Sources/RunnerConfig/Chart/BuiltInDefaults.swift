import GoTemplate

/// The chart's own values.yaml, by chart version, as the values' declarations have it.
enum BuiltInDefaults {
    static func values(_ chart: Version) -> TemplateMap {
        var tree = TemplateMap()
        for (value, path) in declared {
            if let fallback = value.defaultValue(in: chart) { set(fallback, at: path[...], in: &tree) }
        }
        return tree
    }

    /// The values that have a default in some chart, with the steps of their paths.
    private static let declared = ChartValue.all.filter { $0.defaults.now != nil || !$0.defaults.before.isEmpty }.map { value in
        (value, value.path.split(separator: ".").map(String.init))
    }

    /// A block that is empty in values.yaml stays what it is when something stands in it already.
    private static func set(_ fallback: ChartDefault, at path: ArraySlice<String>, in tree: inout TemplateMap) {
        guard let first = path.first else { return }
        guard path.count > 1 else {
            if case .map(let inner)? = tree[first], !inner.isEmpty { return }
            return tree[first] = ChartContext.value(fallback.node)
        }
        var inner = TemplateMap()
        if case .map(let known)? = tree[first] {
            inner = known
            // So that the map is changed and not copied.
            tree[first] = nil
        }
        set(fallback, at: path.dropFirst(), in: &inner)
        tree[first] = .map(inner)
    }
}
