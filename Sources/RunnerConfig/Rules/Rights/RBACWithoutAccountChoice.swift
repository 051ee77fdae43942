/// The values do not say whether to create a service account.
struct RBACWithoutAccountChoice: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "rbac-without-account-choice", .info, .values,
            summary: "the values do not say whether to create a service account",
            why: """
                Since chart 0.66, `serviceAccount.create` decides whether the chart creates an account. Without it, the chart \
                still follows `rbac.create`, and prints a warning at every installation. A later chart may change that.
                """,
            yields: ["rbac-deprecated-key"], sources: ["chart 0.86.0 NOTES.txt"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac:
                  «create»: true

                """),
            Example(
                .values,
                """
                rbac: {«create»: true, clusterWideAccess: false}
                runners: {secret: runner-token}

                """, chart: "0.80.0"),
            Example(
                .values,
                """
                rbac: {create: true}
                serviceAccount: {create: true}

                """),
            Example(
                .values,
                """
                rbac: {create: true}
                serviceAccount: {name: runner}

                """),
            Example(
                .values,
                """
                rbac: {create: true}

                """, chart: "0.60.0"),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.isOn("rbac.create"), let create = values.member("rbac.create"), values.target.chart.reads("serviceAccount.create"), values.member("serviceAccount.create") == nil,
            !values.isFilled("serviceAccount.name"), !values.isFilled("rbac.serviceAccountName")
        else { return }
        report.add(
            self, "`rbac.create` is set, but `serviceAccount.create` is not", at: create.keyRange, key: "rbac.create", label: "the chart warns about it at every installation",
            help: "add `serviceAccount.create: true`")
    }
}
