/// Nothing checks that Secrets and the service account exist.
struct ResourceCheckAttempts: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "resource-check-attempts", .info, .kubernetes,
            summary: "nothing checks that Secrets and the service account exist",
            why: """
                With 0, which is also the default, the Runner does not look for the service account and the pull secrets before \
                it creates the pod. If one is missing, the job waits for `poll_timeout` and fails with "timed out waiting for \
                pod to start". The log does not say which one is missing.
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

    var concerns: KeyNames { "resource_availability_check_max_attempts" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            guard let attempts = pod.member("resource_availability_check_max_attempts"), attempts.node.integer == 0 else { continue }
            report.add(
                self, "the Runner does not check that Secrets and the service account exist", at: attempts.node.range, key: "\(pod.path).resource_availability_check_max_attempts",
                help: "write 5, and the job log names what is missing")
        }
    }
}
