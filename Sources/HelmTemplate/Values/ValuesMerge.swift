import GoTemplate

/// Puts values together as Helm does.
enum ValuesMerge {
    /// Values files and `--set`: maps are merged, everything else is replaced; null stays, to delete a default later.
    static func over(_ base: TemplateMap, _ new: TemplateMap) -> TemplateMap {
        var result = base
        for (key, value) in new.pairs {
            if case .map(let inner) = value, case .map(let known)? = result[key] {
                result[key] = .map(over(known, inner))
            } else {
                result[key] = value
            }
        }
        return result
    }

    /// A table over another: what the upper one gives wins.
    ///
    /// - Parameter keepsNull: null of the upper one stays; else it takes a value of the lower one away, and without one stays null.
    static func coalesced(_ upper: TemplateMap, over lower: TemplateMap, keepsNull: Bool) -> TemplateMap {
        var result = upper
        for (key, value) in lower.pairs {
            switch (result[key], value) {
            case (nil, _): result[key] = value
            case (.null?, _), (.missing?, _): if !keepsNull, !value.isNothing { result[key] = nil }
            case (.map(let inner)?, .map(let known)): result[key] = .map(coalesced(inner, over: known, keepsNull: keepsNull))
            // Where only one of the two is a map, the upper one stays as it is.
            case (_?, _): continue
            }
        }
        return result
    }

    /// What the user gave over what a chart has by default.
    ///
    /// A chart's own null says nothing, unless it stands below the name of a sub-chart.
    /// - Parameters:
    ///   - keepsNull: null stays, of both.
    ///   - subcharts: the names of the sub-charts.
    static func coalesced(_ user: TemplateMap, overChart defaults: TemplateMap, keepsNull: Bool = false, subcharts: Set<String> = []) -> TemplateMap {
        var result = user
        for (key, value) in defaults.pairs {
            switch (result[key], value) {
            case (nil, _): result[key] = keepsNull ? value : withoutNulls(value)
            case (.null?, _), (.missing?, _): if !keepsNull { result[key] = nil }
            case (.map(let inner)?, .map(let known)):
                let keepsNull = keepsNull || subcharts.contains(key)
                result[key] = .map(coalesced(inner, over: keepsNull ? known : withoutNulls(known), keepsNull: keepsNull))
            case (_?, _): continue
            }
        }
        return result
    }

    /// Null is nothing, and a mapping has no keys that are null.
    private static func withoutNulls(_ value: TemplateValue) -> TemplateValue? {
        switch value {
        case .null, .missing: nil
        case .map(let map): .map(withoutNulls(map))
        case .boolean, .integer, .number, .string, .list, .typed: value
        }
    }

    private static func withoutNulls(_ map: TemplateMap) -> TemplateMap {
        TemplateMap(map.pairs.compactMap { key, value in withoutNulls(value).map { (key, $0) } })
    }
}
