/// A key of the chart stands at the wrong level.
struct ChartValueAtWrongLevel: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "chart-value-at-wrong-level", .warning, .values,
            summary: "a key of the chart stands at the wrong level",
            why: """
                Helm hands the chart what stands at the right place and ignores the rest without a word.
                """,
            yields: ["toml-key-as-chart-value"], sources: ["chart 0.86.0 templates"])
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
                gitlabUrl: https://gitlab.acme.dev
                concurrent: 4
                runners:
                  secret: runner-token

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for stray in values.strayKeys {
            guard let home = Self.home(stray), values.run?.names(home) ?? true else { continue }
            report.add(
                self,
                "`\(stray.path)` belongs \(home.contains(".") ? "below `\(home.split(separator: ".").dropLast().joined(separator: "."))`" : "to the top")",
                at: stray.member.keyRange, key: stray.path, label: "the chart does not look here", help: "move it: the chart reads `\(home)`")
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
