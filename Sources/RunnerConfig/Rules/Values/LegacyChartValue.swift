/// The chart no longer reads this key.
struct LegacyChartValue: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "legacy-chart-value", .error, .values, also: [.warning, .info],
            summary: "the chart no longer reads this key",
            why: """
                Chart 0.53 removed the keys under `runners` that configured job pods. They are now silently ignored: \
                `privileged: true` does not make pods privileged, and `builds.memoryLimit` limits nothing.
                """,
            sources: ["chart CHANGELOG 0.53.0"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  «privileged»: true

                """),
            Example(
                .values,
                """
                runners:
                  «builds»:
                    memoryLimit: 1Gi
                  helpers: {cpuLimit: 200m}

                """, chart: "0.60.0"),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  «builds»: {}
                  services:
                    # cpuLimit: 200m

                """, chart: "0.86.0"),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.kubernetes]
                        cpu_limit = "1"

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  privileged: true

                """, chart: "0.50.0"),
            Example(
                .values,
                """
                runners:
                  privileged: false
                  image: ubuntu:16.04
                  imagePullSecrets: []

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        values.reportWeighed(self, &report) { !$0.hasPrefix("runners.cache.") && $0 != "image" }
        let unread = Self.unread(in: values)
        let lost = unread.filter(\.isLost).map(\.member)
        let dead = lost.filter { !MovedKeys.isSet($0, in: values.config) }
        guard let first = dead.first else {
            if !lost.isEmpty { return reportLeftOver(lost, ", and `runners.config` already says the same", values, &report) }
            return reportLeftOver(unread.filter(\.isEmptyBlock).map(\.member), ", and nothing is set there", values, &report)
        }
        let isStated = values.target.statedChart != nil || values.run != nil
        let what = dead.count == 1 ? "`runners.\(first.key)` is" : "\(dead.count) keys under `runners` are"
        report.add(
            self, "\(what) not read by \(values.chartWords)", at: first.keyRange, key: "runners.\(first.key)", severity: isStated ? .error : .warning,
            label: "has no effect", related: dead.dropFirst().map { Related("not read either", at: $0.keyRange) }, help: Self.help(dead),
            notes: isStated ? [] : ["if the chart is older than 0.53, specify its version with `--chart-version`"])
    }

    /// Says of keys with which nothing is lost that they can go: `runners.config` sets them, too, or they are empty.
    private func reportLeftOver(_ keys: [Member], _ why: String, _ values: ValuesFile, _ report: inout Report) {
        guard let first = keys.first else { return }
        let what = keys.count == 1 ? "`runners.\(first.key)` is" : "\(keys.count) keys under `runners` are"
        report.add(
            self, "\(what) not read by \(values.chartWords)\(why)", at: first.keyRange, key: "runners.\(first.key)", severity: .info,
            label: "has no effect", related: keys.dropFirst().map { Related("not read either", at: $0.keyRange) }, help: keys.count == 1 ? "remove it" : "remove them")
    }

    private static func help(_ dead: [Member]) -> String {
        let spellings = dead.flatMap(MovedKeys.spellings)
        guard !spellings.isEmpty else { return "set it in `runners.config`, under `[runners.kubernetes]`" }
        if spellings.count == 1 { return "set `\(spellings[0])` in `runners.config`" }
        return "set them in `runners.config`: " + spellings.map { "`\($0)`" }.joined(separator: ", ")
    }

    /// The keys that some chart read and this one does not.
    private static func unread(in values: ValuesFile) -> [ChartEra.OldKey] {
        guard !values.readsLegacyKeys else { return [] }
        return (values.member("runners")?.node.members ?? []).compactMap { member in
            guard member.key != "cache", let key = ChartValue.named("runners.\(member.key)"), key.removed != nil, !values.reads(key) else { return nil }
            return ChartEra.OldKey(path: key.path, member: member)
        }
    }
}
