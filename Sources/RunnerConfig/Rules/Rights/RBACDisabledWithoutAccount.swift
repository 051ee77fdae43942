/// Nothing gives the manager permissions in the cluster.
struct RBACDisabledWithoutAccount: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "rbac-disabled-without-account", .warning, .values, also: [.info],
            summary: "nothing gives the manager permissions in the cluster",
            why: """
                The chart creates no Role unless `rbac.create` is true. Without its own service account, the manager runs as the \
                account `default` of its namespace, which is usually not allowed to create pods: jobs fail with "secrets is \
                forbidden: User "system:serviceaccount:ci:default" cannot create resource "secrets" in API group "" in the \
                namespace "ci"". Values that are only part of a release, or that name an account, are not reported. If \
                `rbac.create` is turned off on purpose, or if values without `runners.config` look like one file of several, \
                this is only a hint: another file may give the account `default` its permissions.
                """,
            yields: [Yield("unknown-chart-value", .within), Yield("helm-null-section", .around)], sources: ["chart 0.86.0 _helpers.tpl", "chart 0.86.0 role.yaml", "docs/install/kubernetes_troubleshooting.md"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                «runners»:
                  secret: runner-token

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                runnerToken: "${RUNNER_TOKEN}"
                rbac:
                  create: «false»

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                rbac: {create: true}
                runners:
                  secret: runner-token

                """),
            Example(
                .values,
                """
                gitlabUrl: https://gitlab.acme.dev
                serviceAccount:
                  name: runner-manager
                runners:
                  secret: runner-token

                """),
            Example(
                .values,
                """
                runners:
                  config: |
                    [[runners]]
                      executor = "kubernetes"

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard ReleaseNeeds.missing(in: values) == .rights, values.isAskedFor("rbac.create") else { return }
        let create = values.member("rbac.create")
        // Where nobody switched them off, and the jobs are described, the rights were forgotten.
        let isForgotten = create == nil && values.isFilled("gitlabUrl") && values.isFilled("runners.config") && !values.readsLegacyKeys
        let place = create?.node.range ?? (values.member("rbac") ?? values.member("runners"))?.keyRange ?? values.firstKey
        report.add(
            self, "\(create == nil ? "neither `rbac.create` nor a service account is set" : "`rbac.create` is off and no service account is named")", at: place, key: create == nil ? "rbac" : "rbac.create", severity: isForgotten && values.target.statedChart != nil ? nil : .info,
            label: "the manager runs as the account `default`, which may not be allowed to create pods",
            help: "set `rbac.create: true`, or set an account that has the permissions in `\(values.target.chart.reads("serviceAccount") ? "serviceAccount.name" : "rbac.serviceAccountName")`")
    }
}
