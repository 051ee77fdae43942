/// Service account settings have moved from `rbac` to `serviceAccount`.
struct RBACDeprecatedKey: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "rbac-deprecated-key", .info, .values, also: [.warning],
            summary: "service account settings have moved from `rbac` to `serviceAccount`",
            why: """
                Since chart 0.66, service account settings belong under `serviceAccount`, and those under `rbac` are deprecated. \
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
        // Where `serviceAccount.create` is not set, `rbac.create` decides.
        let createsAccount = (values.member("serviceAccount.create") ?? values.member("rbac.create"))?.node.boolean == true
        for old in Self.moved {
            guard let deprecated = old.deprecated, values.target.chart >= deprecated, let new = old.replacement?.path, let member = values.member(old.path),
                member.node.isFilled
            else { continue }
            let isIgnored = old.path == "rbac.serviceAccountName" && createsAccount
            report.add(
                self, isIgnored ? "`\(old.path)` is ignored when the chart creates the account" : "`\(old.path)` is deprecated", at: member.keyRange,
                key: old.path, severity: isIgnored ? .warning : nil, help: "use `\(new)`")
        }
    }

    /// What is declared below `rbac` and stands below `serviceAccount` today.
    private static let moved = ChartValue.all.filter { value in
        value.path.hasPrefix("rbac.") && value.replacement?.path.hasPrefix("serviceAccount.") == true
    }
}
