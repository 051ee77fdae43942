/// The manager has all permissions on the core objects of its namespace.
struct RBACRulesEmpty: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "rbac-rules-empty", .info, .security,
            summary: "the manager has all permissions on the core objects of its namespace",
            why: """
                With `rbac.create` and no `rbac.rules`, the Role allows `*` on `*` of the core group: the manager, and anyone \
                who gets access to its pod, can read every Secret in the namespace. Jobs need far less: pods, pods/exec, \
                pods/attach, pods/log, secrets, configmaps, services and events.
                """,
            yields: ["rbac-cluster-wide"], sources: ["chart 0.86.0 role.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                rbac:
                  «create»: true

                """),
            Example(
                .values,
                """
                rbac: {create: true, «rules»: []}

                """),
            Example(
                .values,
                """
                rbac:
                  create: true
                  rules:
                    - resources: [pods, secrets, configmaps]
                      verbs: [get, list, watch, create, patch, update, delete]
                    - resources: [pods/exec, pods/attach]
                      verbs: [create, patch, delete]

                """),
            Example(
                .values,
                """
                rbac:
                  create: false

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.isOn("rbac.create"), values.target.chart.reads("rbac.rules"), let create = values.member("rbac.create"), !values.isFilled("rbac.rules") else { return }
        let rules = values.member("rbac.rules")
        report.add(
            self, "without `rbac.rules` the Role allows everything in the core group", at: (rules ?? create).keyRange, key: rules == nil ? "rbac.create" : "rbac.rules",
            label: "the manager can read every Secret in the namespace", help: "list what jobs need in `rbac.rules`; the chart's values.yaml has the list in a comment")
    }
}
