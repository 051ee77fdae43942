/// A setting for job pods belongs in `runners.config`.
struct JobSettingBelowRunners: ValuesRule {
    var documentation: Documentation {
        Documentation(
            "job-setting-below-runners", .warning, .values,
            summary: "a setting for job pods belongs in `runners.config`",
            why: """
                The chart has no such key below `runners`, and at the top level it would apply only to the manager's pod. \
                Settings for job pods belong in `runners.config`: without them, jobs run on any node, without limits, as the \
                user of the image.
                """,
            sources: ["chart 0.86.0 templates", "docs/executors/kubernetes/_index.md"])
    }

    var examples: [Example] {
        [
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  «tolerations»:
                    - key: ci
                      operator: Exists

                """),
            Example(
                .values,
                """
                runners: {secret: runner-token, «resources»: {limits: {memory: 2Gi}}}

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                  config: |
                    [[runners]]
                      [runners.kubernetes.node_tolerations]
                        "ci=true" = "NoSchedule"

                """),
            Example(
                .values,
                """
                runners:
                  secret: runner-token
                tolerations:
                  - key: ci
                    operator: Exists

                """),
        ]
    }

    func check(_ values: ValuesFile, _ report: inout Report) {
        for stray in values.strayKeys where stray.path == "runners.\(stray.member.key)" {
            guard let home = Self.homes[stray.member.key], stray.member.node.isFilled else { continue }
            report.add(
                self, "the chart does not read `\(stray.path)`", at: stray.member.keyRange, key: stray.path, label: "has no effect on jobs",
                help: "for job pods, set \(home) in `runners.config`\(ChartValue.named(stray.member.key) == nil ? "" : "; for the manager's pod, move it to the top level")")
        }
    }

    /// What says the same of the pods of jobs.
    private static let homes = [
        "tolerations": "`[runners.kubernetes.node_tolerations]`", "affinity": "`[runners.kubernetes.affinity]`",
        "resources": "`cpu_request`, `memory_limit` and so on under `[runners.kubernetes]`",
        "securityContext": "`[runners.kubernetes.build_container_security_context]`", "containerSecurityContext": "`[runners.kubernetes.build_container_security_context]`",
        "podSecurityContext": "`[runners.kubernetes.pod_security_context]`", "volumes": "`[[runners.kubernetes.volumes.pvc]]` or another kind of volume",
        "volumeMounts": "the `mount_path` of a volume such as `[[runners.kubernetes.volumes.pvc]]`", "hostAliases": "`[[runners.kubernetes.host_aliases]]`",
        "priorityClassName": "`priority_class_name` under `[runners.kubernetes]`", "runtimeClassName": "`runtime_class_name` under `[runners.kubernetes]`",
        "schedulerName": "`scheduler_name` under `[runners.kubernetes]`", "dnsPolicy": "`dns_policy` under `[runners.kubernetes]`",
        "dnsConfig": "`[runners.kubernetes.dns_config]`", "automountServiceAccountToken": "`automount_service_account_token` under `[runners.kubernetes]`",
        "serviceAccount": "`service_account` under `[runners.kubernetes]`", "memoryLimit": "`memory_limit` under `[runners.kubernetes]`",
        "cpuLimit": "`cpu_limit` under `[runners.kubernetes]`", "memoryRequests": "`memory_request` under `[runners.kubernetes]`",
        "cpuRequests": "`cpu_request` under `[runners.kubernetes]`",
    ]
}
