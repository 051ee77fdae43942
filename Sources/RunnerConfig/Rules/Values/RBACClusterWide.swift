/// The manager gets rights in all namespaces.
struct RBACClusterWide: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "rbac-cluster-wide", .info, .security,
            summary: "the manager gets rights in all namespaces",
            why: """
                `clusterWideAccess` makes a ClusterRole: the manager can read the Secrets of every namespace.
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
                rbac:
                  create: true
                  clusterWideAccess: false

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard let access = values.member("rbac.clusterWideAccess"), access.node.boolean == true else { return }
        report.add(
            self, "the manager may read the Secrets of every namespace", at: access.node.range, key: "rbac.clusterWideAccess",
            help: "set it to false, and name the namespace of jobs in `runners.jobNamespace`")
    }
}
