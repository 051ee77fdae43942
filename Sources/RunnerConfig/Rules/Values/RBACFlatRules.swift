/// `rbac.resources` and `rbac.verbs` are gone.
struct RBACFlatRules: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "rbac-flat-rules", .warning, .values,
            summary: "`rbac.resources` and `rbac.verbs` are gone",
            why: """
                Since chart 0.53 rights are given by `rbac.rules`; the flat lists are ignored.
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
                  rules:
                    - resources: [pods]
                      verbs: [get]

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.run == nil, !values.readsLegacyKeys else { return }
        for name in ["resources", "verbs"] {
            guard let member = values.member("rbac.\(name)") else { continue }
            report.add(
                self, "`rbac.\(name)` is not read by \(values.chartWords)", at: member.keyRange, key: "rbac.\(name)",
                label: "the role has other rights than these", help: "write `rbac.rules`, a list of resources, verbs and apiGroups")
        }
    }
}
