/// Kubernetes no longer has PodSecurityPolicies.
struct PodSecurityPolicyRemoved: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "pod-security-policy-removed", .warning, .values, also: [.info],
            summary: "Kubernetes no longer has PodSecurityPolicies",
            why: """
                Kubernetes 1.25 removed PodSecurityPolicies. The chart still adds a rule for them to the Role, but nothing \
                enforces them: pods run without the intended restrictions.
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
                  podSecurityPolicy:
                    enabled: «true»

                """),
            Example(
                .values,
                """
                rbac: {create: true, podSecurityPolicy: {enabled: «true», resourceNames: [restricted]}}

                """),
            Example(
                .values,
                """
                rbac:
                  create: true
                  podSecurityPolicy:
                    enabled: false

                """),
            Example(
                .values,
                """
                rbac:
                  create: true
                  podSecurityPolicy:
                    enabled: true

                """, chart: "0.40.0"),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        let path = "rbac.podSecurityPolicy.enabled"
        // Older charts are installed in clusters that may still have them.
        guard let enabled = values.switchedOn(path), values.isOn("rbac.create"), !values.readsLegacyKeys else { return }
        report.add(
            self, "Kubernetes 1.25 removed PodSecurityPolicies", at: enabled.node.range, key: path, severity: values.target.statedChart == nil ? .info : nil, label: "nothing is enforced",
            help: "remove it, and label the namespace for Pod Security Admission, such as `pod-security.kubernetes.io/enforce: baseline`")
    }
}
