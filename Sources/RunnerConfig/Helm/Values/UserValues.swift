import GoTemplate

/// The values a user gives: files, then `--set`.
public enum UserValues {
    /// A values file over what there is already; its documents are merged in their order.
    public static func merging(file bytes: [UInt8], into values: TemplateMap = TemplateMap()) throws(ValuesProblem) -> TemplateMap {
        ValuesMerge.over(values, try YAMLValues.file(bytes))
    }

    /// The user's values over a chart's own, as templates see them: null takes a default away.
    public static func coalesced(_ user: TemplateMap, over defaults: TemplateMap) -> TemplateMap {
        ValuesMerge.coalesced(user, over: ValuesMerge.withoutNulls(defaults))
    }

    /// The argument of a `--set`, or with `asText` of a `--set-string`, over what there is already.
    public static func setting(_ argument: String, in values: TemplateMap, asText: Bool = false) throws(ValuesProblem) -> TemplateMap {
        try SetArgument.apply(argument, to: values, asText: asText)
    }
}
