/// What values leave to a chart, where two charts have different defaults.
enum LeftToChart {
    /// The paths in one sentence; nil when there are none.
    static func note(_ values: ValuesFile, from old: Version, to new: Version) -> String? {
        let changed = ChartValue.all.filter { value in
            guard value.isRead(by: old), value.isRead(by: new), value.configKey == nil, !value.path.contains("[]"), !value.path.hasPrefix("runners."), values.member(value.path) == nil,
                value.path != "image", !value.path.hasPrefix("image.")
            else { return false }
            let (before, after) = (value.defaultValue(in: old)?.node, value.defaultValue(in: new)?.node)
            return value.kind != .block && before != after && (before?.saysSomething == true || after?.saysSomething == true)
        }.map { "`\($0.path)`" }
        return changed.isEmpty ? nil : "charts \(old) and \(new) have different defaults for \(changed.joined(separator: ", ")), which these values leave to the chart"
    }
}
