/// Finds the chart's values by what people call them.
public enum ChartValueIndex {
    /// The values a user means by a path (in any casing, with or without indices), a variable or flag of `register` that the value
    /// becomes, the end of a path, or a bare name, wherever values of that name stand. The value of that very path comes first.
    public static func find(_ name: String) -> [ChartValue] {
        let path = KeyIndex.withoutIndices(name).lowercased()
        guard !path.isEmpty else { return [] }
        let exact = ChartValue.all.filter { unindexed($0) == path }
        let outlets = Set(ChartOutlet.named(name).map(\.path))
        if !outlets.isEmpty { return ChartValue.all.filter { outlets.contains($0.path) } }
        guard exact.isEmpty || !path.contains(".") else { return exact }
        let ending = "." + path
        return exact + ChartValue.all.filter { unindexed($0).hasSuffix(ending) }
    }

    private static func unindexed(_ value: ChartValue) -> String { KeyIndex.withoutIndices(value.path).lowercased() }
}
