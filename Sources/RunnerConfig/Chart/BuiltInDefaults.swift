import GoTemplate

/// The chart's own values.yaml, by chart version, as the values' declarations have it.
enum BuiltInDefaults {
    static func values(_ chart: Version) -> TemplateMap {
        var tree = TemplateMap()
        for value in ChartValue.all {
            guard let fallback = value.defaultValue(in: chart) else { continue }
            set(fallback, at: value.path.split(separator: ".").map(String.init)[...], in: &tree)
        }
        return tree
    }

    /// A block that is empty in values.yaml stays what it is when something stands in it already.
    private static func set(_ fallback: ChartDefault, at path: ArraySlice<String>, in tree: inout TemplateMap) {
        guard let first = path.first else { return }
        guard path.count > 1 else {
            if case .map(let inner)? = tree[first], !inner.isEmpty { return }
            return tree[first] = fallback.templateValue
        }
        var inner = TemplateMap()
        if case .map(let known)? = tree[first] { inner = known }
        set(fallback, at: path.dropFirst(), in: &inner)
        tree[first] = .map(inner)
    }
}

extension ChartDefault {
    /// As Helm reads it from a values file, where every number is a float.
    var templateValue: TemplateValue {
        switch self {
        case .boolean(let flag): .boolean(flag)
        case .integer(let number): .number(Double(number))
        case .text(let text): .string(text)
        case .list(let items): .list(items.map(\.templateValue))
        case .map(let entries): .map(TemplateMap(entries.map { ($0.key, $0.value.templateValue) }))
        }
    }
}
