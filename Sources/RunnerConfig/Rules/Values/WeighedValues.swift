/// What is said of values that state no version and speak for charts before 0.53: one warning instead of one for each key.
extension ValuesFile {
    /// Says at the first key that newer charts ignore what both readings mean, when it is one that a rule speaks of.
    func reportWeighed(_ rule: some Rule, _ report: inout Report, where speaksOf: (String) -> Bool) {
        guard target.weighedChart != nil else { return }
        let lost = ChartEra(chart).old.filter(\.isLost)
        guard let first = lost.first, speaksOf(first.path) else { return }
        let others = lost.count == 1 ? "" : lost.count == 2 ? " and `\(lost[1].path)`" : " and \(lost.count - 1) other keys"
        let isImage = first.path == "image"
        report.add(
            rule, "charts before 0.53 read `\(first.path)`\(isImage ? " as a string" : "")\(others); newer ones \(isImage ? "refuse it" : lost.count == 1 ? "ignore it" : "ignore them")",
            at: first.member.keyRange, key: first.path, severity: .warning, label: isImage ? "a newer chart needs a map here" : "a newer chart ignores this",
            related: lost.dropFirst().map { Related("also ignored", at: $0.member.keyRange) },
            help: "specify the chart version with `--chart-version`; from 0.53 on "
                + (isImage ? "`image` has `registry`, `image` and `tag`" : "this is set in `runners.config`"),
            notes: ["the chart version is not known and every key fits 0.52, so everything else is checked against chart 0.52"])
    }
}
