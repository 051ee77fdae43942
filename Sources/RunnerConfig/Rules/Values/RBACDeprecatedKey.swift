/// Settings of the service account have moved.
struct RBACDeprecatedKey: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "rbac-deprecated-key", .warning, .values,
            summary: "settings of the service account have moved",
            why: """
                Since chart 0.66 the service account has a block of its own; the keys below `rbac` are deprecated, and \
                `rbac.serviceAccountName` is not even read when the chart makes the account.
                """,
            sources: ["chart CHANGELOG 0.66.0"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                rbac:
                  create: true
                  «serviceAccountName»: ci

                """),
            Example(
                .values,
                """
                serviceAccount:
                  create: true
                  name: ci

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.target.chart >= "0.66.0" else { return }
        for (old, new) in [
            ("serviceAccountName", "serviceAccount.name"), ("generatedServiceAccountName", "serviceAccount.name"),
            ("serviceAccountAnnotations", "serviceAccount.annotations"), ("imagePullSecrets", "serviceAccount.imagePullSecrets"),
        ] {
            guard let member = values.member("rbac.\(old)"), !member.node.isNull, !(member.node.isTable && member.node.members.isEmpty),
                !(member.node.string == "")
            else { continue }
            if case .array(let items) = member.node.value, items.isEmpty { continue }
            report.add(self, "`rbac.\(old)` is deprecated", at: member.keyRange, key: "rbac.\(old)", help: "use `\(new)`")
        }
    }
}
