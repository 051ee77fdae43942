/// Root is asked for and forbidden.
struct RunAsNonRootWithRoot: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "run-as-non-root-with-root", .error, .kubernetes,
            summary: "a container runs as root although that is forbidden",
            why: """
                Each setting in the security context of a container overrides the same setting of the pod. If the result is \
                `run_as_non_root = true` and `run_as_user = 0`, the container does not start: "container's runAsUser breaks \
                non-root policy". Every job fails.
                """,
            yields: [Yield("config-other-executor-section", .around)],
            sources: ["common/config.go:1158-1190", "common/config.go:1958-1990", "pkg/kubelet/kuberuntime/security_context_others.go"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.pod_security_context]
                    run_as_non_root = true
                    run_as_user = «0»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [runners.kubernetes.pod_security_context]
                      run_as_non_root = true
                    [runners.kubernetes.helper_container_security_context]
                      run_as_user = «0»

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes.build_container_security_context = { run_as_user = «0», run_as_non_root = true }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [runners.kubernetes.pod_security_context]
                      run_as_non_root = true
                      run_as_user = 1000
                    [runners.kubernetes.build_container_security_context]
                      run_as_non_root = false
                      run_as_user = 0

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.pod_security_context]
                    run_as_user = 0

                """),
        ]
    }

    var concerns: KeyNames { "run_as_non_root" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            var told: Set<Int> = []
            let shared = pod.member("pod_security_context")?.node
            for container in pod.containers {
                let context = pod.securityContext(container)?.node
                let own = context?.last("run_as_user")
                guard let rule = context?.last("run_as_non_root") ?? shared?.last("run_as_non_root"), rule.node.boolean == true,
                    let user = own ?? shared?.last("run_as_user"), user.node.integer == 0, told.insert(user.node.range.lowerBound).inserted
                else { continue }
                report.add(
                    self, "`run_as_user` is root, but `run_as_non_root` forbids root", at: user.node.range,
                    key: "\(pod.path).\(own == nil ? "pod_security_context" : "\(container)_container_security_context").run_as_user", label: "every job fails",
                    related: [Related("forbidden here", at: rule.statement)], help: "use another user, or remove `run_as_non_root`")
            }
        }
    }
}
