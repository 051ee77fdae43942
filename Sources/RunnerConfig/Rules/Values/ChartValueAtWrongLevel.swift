/// A chart value is at the wrong level.
struct ChartValueAtWrongLevel: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "chart-value-at-wrong-level", .warning, .values,
            summary: "a chart value is at the wrong level",
            why: """
                Helm accepts a value at any level. The chart reads it only at the right one and silently ignores it elsewhere.
                """,
            yields: ["toml-key-as-chart-value", "job-setting-below-runners"], sources: ["chart 0.86.0 templates"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                «cache»:
                  secretName: s3access

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runners:
                  «concurrent»: 4
                  secret: runner-token

                """),
            Example(
                .values,
                """
                runners: {secret: runner-token, «logLevel»: debug}

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                concurrent: 4
                runners:
                  secret: runner-token

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  cache:
                    secretName: s3access

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for stray in values.strayKeys {
            guard let home = Self.home(stray, values), values.run?.names(home) ?? true else { continue }
            guard values.run != nil || values.target.chart.reads(home) else {
                // Where older charts read it, newer ones read nothing.
                guard let spelling = MovedKeys.spellings(of: stray.member).first else { continue }
                report.add(
                    self, "`\(stray.path)` belongs in `runners.config`", at: stray.member.keyRange, key: stray.path, label: "not read here",
                    help: "set `\(spelling)` in `runners.config`")
                continue
            }
            let parent = home.split(separator: ".").dropLast().joined(separator: ".")
            report.add(
                self, "`\(stray.path)` belongs \(parent.isEmpty ? "at the top level" : "under `\(parent)`")",
                at: stray.member.keyRange, key: stray.path, label: "not read here", help: "move it: the chart reads `\(home)`")
        }
    }

    /// The place where a chart does read a key of that name; nil when there is none, or more than one.
    private static func home(_ stray: StrayKey, _ values: ValuesFile) -> String? {
        let key = stray.member.key
        guard !stray.path.contains(".") else {
            let isTop = ChartValue.named(key)?.isRead(by: values.target.chart) == true && !ambiguous.contains(key)
            return stray.path == "runners.\(key)" && isTop ? key : nil
        }
        let isLong = NearKey.words(key).count > 1
        if let inRunners = ChartValue.named("runners.\(key)"), NearKey.fits(stray.member.node, inRunners.path) {
            if telling.contains(key) { return inRunners.path }
            return values.isCertain && stray.member.node.isFilled && (isLong || inRunners.isRead(by: values.target.chart)) ? inRunners.path : nil
        }
        // One word alone is a name that anything may have.
        guard isLong, values.isCertain, stray.member.node.isFilled else { return nil }
        let homes = (byLast[key] ?? []).filter { values.target.chart.reads($0) && NearKey.fits(stray.member.node, $0) }
        return homes.count == 1 ? homes.first : nil
    }

    /// Names at the top that mean something else below `runners`.
    private static let ambiguous: Set<String> = ["name", "image", "namespace", "secret", "resources", "securityContext"]
    /// Names that say `runners` wherever they stand.
    private static let telling: Set<String> = ["cache", "config", "privileged", "tags", "executor", "jobNamespace"]

    /// The paths of two steps, by the second.
    private static let byLast = Dictionary(
        grouping: ChartValue.all.filter { $0.path.utf8.count { $0 == UInt8(ascii: ".") } == 1 && $0.replacement == nil }.map(\.path)
    ) { path in path.split(separator: ".").last.map(String.init) ?? path }
}
