/// Defaults that differ between two charts.
enum ChartDefaults {
    /// One step for each, with what was and what is.
    static func steps(_ values: ValuesFile, from old: Version, to new: Version) -> [Upgrade.Step] {
        ChartValue.all.compactMap { value in
            guard value.isRead(by: old), value.isRead(by: new), value.kind != .block, !value.path.contains("[]"), values.member(value.path) == nil,
                // The image follows the chart.
                value.path != "image", !value.path.hasPrefix("image."), value.path != "runners.config" || values.member("runners.configPath") == nil
            else { return nil }
            let (before, after) = (text(value, in: old), text(value, in: new))
            guard before != after else { return nil }
            return Upgrade.Step(
                path: value.path, range: 0..<0, rule: Upgrade.Step.changedDefault, severity: .info,
                message: "the chart's default of `\(value.path)` changes from \(before) to \(after)",
                advice: advice(value, before), kind: .choice)
        }
    }

    private static func advice(_ value: ChartValue, _ before: String) -> String? {
        if before == Self.other { return nil }
        return "to keep the old behaviour: " + (value.path == "runners.config" ? "write `runners.config` with \(before)" : before == nothing ? "set `\(value.path)` to \(value.kind == .boolean ? "`false`" : "an empty value")" : "set `\(value.path)` to \(before)")
    }

    private static let nothing = "nothing"
    private static let other = "another one"

    private static func text(_ value: ChartValue, in chart: Version) -> String {
        guard let node = value.defaultValue(in: chart)?.node, node.saysSomething || node.isScalar else { return value.fallback.value(in: chart).map { "`\($0)`" } ?? nothing }
        // All that counts of the template: where its pods run, charts write in several ways.
        if value.path == "runners.config" { return "the image " + (node.string?.parts(between: "\"").dropLast().last.map { "`\($0)`" } ?? nothing) }
        if node.string == "" { return nothing }
        return node.isScalar ? "`\(node.string ?? node.boolean.map { $0 ? "true" : "false" } ?? node.integer.map(String.init) ?? "")`" : other
    }
}
