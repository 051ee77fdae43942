/// Service account settings have moved from `rbac` to `serviceAccount`.
struct RBACDeprecatedKey: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "rbac-deprecated-key", .info, .values, also: [.warning],
            summary: "service account settings have moved from `rbac` to `serviceAccount`",
            why: """
                Since chart 0.66 service account settings belong under `serviceAccount`, and those under `rbac` are deprecated. \
                `rbac.serviceAccountName` is ignored when the chart creates the account.
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
                rbac:
                  create: false
                  «serviceAccountName»: ci

                """),
            Example(
                .values,
                """
                serviceAccount: {create: true}
                rbac:
                  create: true
                  «imagePullSecrets»: [registry]

                """),
            Example(
                .values,
                """
                serviceAccount:
                  create: true
                  name: ci

                """),
            Example(
                .values,
                """
                rbac:
                  create: true
                  serviceAccountName: ci

                """, chart: "0.60.0"),
            Example(
                .values,
                """
                rbac:
                  create: true
                  serviceAccountAnnotations: {}
                  imagePullSecrets: []

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.target.chart >= "0.66.0" else { return }
        // Where `serviceAccount.create` is not set, `rbac.create` decides.
        let createsAccount = (values.member("serviceAccount.create") ?? values.member("rbac.create"))?.node.boolean == true
        for (old, new) in [
            ("serviceAccountName", "serviceAccount.name"), ("generatedServiceAccountName", "serviceAccount.name"),
            ("serviceAccountAnnotations", "serviceAccount.annotations"), ("imagePullSecrets", "serviceAccount.imagePullSecrets"),
        ] {
            guard let member = values.member("rbac.\(old)"), !member.node.isNull, !(member.node.isTable && member.node.members.isEmpty),
                !(member.node.string == "")
            else { continue }
            if case .array(let items) = member.node.value, items.isEmpty { continue }
            let isIgnored = old == "serviceAccountName" && createsAccount
            report.add(
                self, isIgnored ? "`rbac.\(old)` is ignored when the chart creates the account" : "`rbac.\(old)` is deprecated", at: member.keyRange,
                key: "rbac.\(old)", severity: isIgnored ? .warning : nil, help: "use `\(new)`")
        }
    }
}
