/// The manager gets permissions in all namespaces.
struct RBACClusterWide: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "rbac-cluster-wide", .info, .security,
            summary: "the manager gets permissions in all namespaces",
            why: """
                `clusterWideAccess` creates a ClusterRole, so the manager can read the Secrets of every namespace.
                """,
            sources: ["chart 0.86.0 role.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                rbac:
                  create: true
                  clusterWideAccess: «true»

                """),
            Example(
                .values,
                """
                rbac: {create: true, clusterWideAccess: «yes»}

                """),
            Example(
                .values,
                """
                rbac:
                  create: true
                  clusterWideAccess: false

                """),
            Example(
                .values,
                """
                rbac:
                  create: true
                runners:
                  jobNamespace: ci-jobs

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let access = values.member("rbac.clusterWideAccess"), access.node.boolean == true else { return }
        report.add(
            self, "the manager can read the Secrets of every namespace", at: access.node.range, key: "rbac.clusterWideAccess",
            help: "set it to `false`, and set the namespace for jobs in `runners.jobNamespace`")
    }
}
