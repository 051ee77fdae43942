/// Nothing checks that Secrets and the service account exist.
struct ResourceCheckAttempts: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "resource-check-attempts", .info, .kubernetes,
            summary: "nothing checks that Secrets and the service account exist",
            why: """
                With 0, which is also what holds without the key, the Runner does not look for the service account and the pull \
                secrets before it makes the pod. If one is missing, the job fails with "timed out waiting for pod to start" \
                after `poll_timeout`, instead of with its name.
                """,
            yields: [Yield("config-other-executor-section", .around)],
            sources: ["common/config.go:1924-1930", "executors/kubernetes/kubernetes.go:2395-2424"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    resource_availability_check_max_attempts = «0»

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", service_account = "ci", resource_availability_check_max_attempts = «0» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    resource_availability_check_max_attempts = 5

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    service_account = "ci"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            guard let attempts = pod.member("resource_availability_check_max_attempts"), attempts.node.integer == 0 else { continue }
            report.add(
                self, "the Runner does not check that Secrets and the service account exist", at: attempts.node.range, key: "\(pod.path).resource_availability_check_max_attempts",
                help: "write 5, and a missing one is named in the job log")
        }
    }
}
