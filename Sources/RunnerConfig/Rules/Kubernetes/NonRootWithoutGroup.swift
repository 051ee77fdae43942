/// Jobs run as another user, and volumes stay root's.
struct NonRootWithoutGroup: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "non-root-without-group", .info, .kubernetes,
            summary: "jobs run as a user that may not be able to write to volumes",
            why: """
                A volume belongs to root unless `fs_group` is set. Processes that run as another user may fail to write to it \
                ("permission denied"), or Git refuses the repository with "dubious ownership". `emptyDir` volumes are writable \
                for everyone.
                """,
            isHeuristic: true, yields: [Yield("config-other-executor-section", .around)],
            sources: ["docs/executors/kubernetes/troubleshooting.md", "docs/executors/kubernetes/_index.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.pod_security_context]
                    run_as_user = «1000»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    pod_security_context = { run_as_user = «1001», run_as_group = 1001 }
                    [[runners.kubernetes.volumes.pvc]]
                      name = "builds"
                      mount_path = "/builds"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.pod_security_context]
                    run_as_user = 1000
                    fs_group = 1000

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    [runners.kubernetes.pod_security_context]
                      run_as_user = 1000
                    [runners.kubernetes.helper_container_security_context]
                      run_as_user = 1000

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

    var concerns: KeyNames { "run_as_user" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            guard let context = pod.member("pod_security_context")?.node, let user = context.last("run_as_user"), (user.node.integer ?? 0) > 0,
                context.last("fs_group") == nil, context.last("supplemental_groups") == nil, pod.securityContext("helper")?.node.saysSomething != true
            else { continue }
            report.add(
                self, "this looks like a user that cannot write to all volumes", at: user.node.range, key: "\(pod.path).pod_security_context.run_as_user",
                help: "add `fs_group = \(user.node.integer ?? 1000)`")
        }
    }
}
