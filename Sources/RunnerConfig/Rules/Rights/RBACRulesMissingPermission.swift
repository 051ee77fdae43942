/// The Role may lack a permission that jobs need.
struct RBACRulesMissingPermission: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "rbac-rules-missing-permission", .info, .values,
            summary: "the Role may lack a permission that jobs need",
            why: """
                With `rbac.rules` the Role allows what is listed and nothing else. For each job the manager creates a pod and a Secret, \
                attaches to the pod or runs commands in it, and deletes it. Another Role may allow that. Without these permissions, jobs fail with "pods is \
                forbidden", or "cannot create resource "pods/attach"".
                """,
            sources: ["docs/executors/kubernetes/_index.md", "chart 0.86.0 values.yaml"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                rbac:
                  create: true
                  «rules»:
                    - resources: [pods]
                      verbs: [get, create]

                """),
            Example(
                .values,
                """
                rbac:
                  create: true
                  «rules»:
                    - resources: [configmaps, pods, secrets]
                      verbs: ["*"]

                """),
            Example(
                .values,
                """
                rbac:
                  create: true
                  rules:
                    - resources: [configmaps, pods, secrets]
                      verbs: ["*"]
                    - resources: [pods/exec, pods/attach, pods/log]
                      verbs: ["*"]

                """),
            Example(
                .values,
                """
                rbac:
                  create: true
                  rules:
                    - apiGroups: [""]
                      resources: ["*"]
                      verbs: ["*"]

                """),
            Example(
                .values,
                """
                runners: {executor: shell}
                rbac:
                  create: true
                  rules:
                    - resources: [pods]
                      verbs: [get]

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        guard values.executor == "kubernetes", values.isOn("rbac.create"), values.target.chart.reads("rbac.rules"), let rules = values.member("rbac.rules"), !rules.node.elements.isEmpty,
            rules.node.elements.allSatisfy(\.isTable)
        else { return }
        let missing = Self.needed.filter { need in !need.resources.contains { resource in rules.node.elements.contains { Self.allows($0, resource, need.verb) } } }
        guard let first = missing.first else { return }
        let words = missing.map { "`\($0.verb)` on `\($0.resources[0])`" }
        report.add(
            self, "the Role does not allow `\(first.verb)` on `\(first.resources[0])`" + (missing.count == 1 ? "" : ", among others"), at: rules.keyRange,
            key: "rbac.rules", label: "jobs may fail with \"\(first.resources[0]) is forbidden\"", help: "allow " + words.joined(separator: ", "))
    }

    /// Without which no job runs. Of several resources one is enough: the Runner attaches to pods, or runs commands in them.
    private static let needed: [(resources: [String], verb: String)] = [
        (["pods"], "create"), (["pods"], "delete"), (["pods/attach", "pods/exec"], "create"), (["secrets"], "create"),
    ]

    private static func allows(_ rule: Node, _ resource: String, _ verb: String) -> Bool {
        // The core group is what the chart adds where none is named.
        let groups = rule["apiGroups"]?.node.elements.compactMap(\.string) ?? [""]
        let has = { (key: String, word: String) in (rule[key]?.node.elements ?? []).contains { $0.string == word || $0.string == "*" } }
        return (groups.contains("") || groups.contains("*")) && has("resources", resource) && has("verbs", verb)
    }
}
