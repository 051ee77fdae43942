import GoTemplate

/// Puts values together as Helm does.
enum ValuesMerge {
    /// Values files and `--set`: maps are merged, everything else is replaced; null stays, to delete a default later.
    static func over(_ base: TemplateMap, _ new: TemplateMap) -> TemplateMap {
        var result = base
        for (key, value) in new.sortedPairs {
            if case .map(let inner) = value, case .map(let known)? = result[key] {
                result[key] = .map(over(known, inner))
            } else {
                result[key] = value
            }
        }
        return result
    }

    /// What the user gave over what the chart has by default.
    ///
    /// The user's value wins; his null takes a default away, and without a default stays null. Where one of the two is a map and
    /// the other is not, the user's stays as it is.
    static func coalesced(_ user: TemplateMap, over defaults: TemplateMap) -> TemplateMap {
        var result = user
        for (key, value) in defaults.sortedPairs {
            switch (result[key], value) {
            case (nil, _): result[key] = value
            case (.null?, _), (.missing?, _): result[key] = nil
            case (.map(let inner)?, .map(let known)): result[key] = .map(coalesced(inner, over: known))
            case (_?, _): continue
            }
        }
        return result
    }

    /// Without the keys that are null: a chart's own nulls mean nothing since Helm 4.2.
    static func withoutNulls(_ map: TemplateMap) -> TemplateMap {
        TemplateMap(map.sortedPairs.compactMap { key, value -> (String, TemplateValue)? in
            switch value {
            case .null, .missing: nil
            case .map(let inner): (key, .map(withoutNulls(inner)))
            case .boolean, .integer, .number, .string, .list, .typed: (key, value)
            }
        })
    }
}
