/// A privileged container may not forbid privilege escalation.
struct AllowPrivilegeEscalationConflict: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "allow-privilege-escalation-conflict", .error, .kubernetes,
            summary: "a container is privileged but forbids privilege escalation",
            why: """
                The security context of a container overrides `privileged` and `allow_privilege_escalation` in \
                `[runners.kubernetes]`, each separately. Kubernetes refuses a container with `privileged` true and \
                `allow_privilege_escalation` false: every job fails with "cannot set `allowPrivilegeEscalation` to false and \
                `privileged` to true".
                """,
            yields: [Yield("config-other-executor-section", .around)],
            sources: ["common/config.go:1158-1190", "pkg/apis/core/validation/validation.go ValidateSecurityContext"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    privileged = true
                    allow_privilege_escalation = «false»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    privileged = true
                    [runners.kubernetes.helper_container_security_context]
                      allow_privilege_escalation = «false»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    allow_privilege_escalation = «false»
                    build_container_security_context = { privileged = true }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    privileged = true
                    [runners.kubernetes.helper_container_security_context]
                      privileged = false
                      allow_privilege_escalation = false

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    privileged = false
                    allow_privilege_escalation = false

                """),
        ]
    }

    var concerns: KeyNames { "allow_privilege_escalation" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            var told: Set<Int> = []
            for container in pod.containers {
                let context = pod.securityContext(container)?.node
                let (privileged, escalation) = ("privileged", "allow_privilege_escalation")
                let own = context?.last(escalation)
                guard let flag = context?.last(privileged) ?? pod.member(privileged), flag.node.boolean == true,
                    let denial = own ?? pod.member(escalation), denial.node.boolean == false, told.insert(denial.node.range.lowerBound).inserted
                else { continue }
                report.add(
                    self, "a privileged container cannot have `allow_privilege_escalation = false`", at: denial.node.range,
                    key: own == nil ? "\(pod.path).\(escalation)" : "\(pod.path).\(container)_container_security_context.\(escalation)", label: "every job fails",
                    related: [Related("privileged here", at: flag.statement)], help: "remove one of the two")
            }
        }
    }
}
