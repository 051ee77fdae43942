/// The chart no longer reads `rbac.resources` and `rbac.verbs`.
struct RBACFlatRules: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "rbac-flat-rules", .warning, .values,
            summary: "the chart no longer reads `rbac.resources` and `rbac.verbs`",
            why: """
                Since chart 0.53, the chart creates the Role from `rbac.rules`, and silently ignores the flat lists.
                """,
            sources: ["chart CHANGELOG 0.53.2"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                rbac:
                  create: true
                  «resources»: [pods]

                """),
            Example(
                .values,
                """
                rbac:
                  create: true
                  «verbs»:
                    - get
                    - list

                """, chart: "0.60.0"),
            Example(
                .values,
                """
                rbac:
                  create: true
                  rules:
                    - resources: [pods]
                      verbs: [get]

                """),
            Example(
                .values,
                """
                rbac:
                  create: true
                  resources: [pods]

                """, chart: "0.50.0"),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.run == nil, !values.readsLegacyKeys else { return }
        for path in Self.flat {
            guard let member = values.member(path) else { continue }
            report.add(
                self, "`\(path)` is not read by \(values.chartWords)", at: member.keyRange, key: path,
                label: "the Role does not get these permissions", help: "write `rbac.rules`, a list of entries with `resources`, `verbs` and `apiGroups`")
        }
    }

    /// What is declared as gone from `rbac`, for the sake of `rbac.rules`.
    private static let flat = ChartValue.all.filter { $0.removed != nil && $0.replacement?.path.hasPrefix("rbac.rules") == true }.map(\.path)
}
