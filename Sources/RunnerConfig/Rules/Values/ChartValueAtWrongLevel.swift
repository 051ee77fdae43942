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
            guard let home = Self.home(stray), values.run?.names(home) ?? true else { continue }
            report.add(
                self,
                "`\(stray.path)` belongs \(home.contains(".") ? "under `\(home.split(separator: ".").dropLast().joined(separator: "."))`" : "at the top level")",
                at: stray.member.keyRange, key: stray.path, label: "not read here", help: "move it: the chart reads `\(home)`")
        }
    }

    /// The place where the chart does read a key of that name; nil when there is none.
    private static func home(_ stray: StrayKey) -> String? {
        let key = stray.member.key
        if !stray.path.contains(".") {
            return ["cache", "config", "privileged", "tags", "executor", "jobNamespace"].contains(key) ? "runners.\(key)" : nil
        }
        let isTop = ChartKey.all[key] != nil && !["name", "image", "namespace", "secret", "resources", "securityContext"].contains(key)
        return stray.path == "runners.\(key)" && isTop ? key : nil
    }
}
