/// Pull secrets are taken from an account that has none of its own.
struct PullSecretsOfDefaultAccount: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "pull-secrets-of-default-account", .warning, .kubernetes, also: [.info],
            summary: "pull secrets come from the service account only",
            why: """
                With `use_service_account_image_pull_secrets`, the pod gets only the pull secrets of its service account: the \
                Runner ignores `image_pull_secrets` and the registry credentials of jobs. Without `service_account`, that is the \
                account `default` of the namespace, which usually has none: jobs with private images fail with ImagePullBackOff.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/kubernetes/kubernetes.go:2523-2538"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    use_service_account_image_pull_secrets = «true»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    service_account = "ci"
                    use_service_account_image_pull_secrets = true
                    image_pull_secrets = «["registry"]»

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    service_account = "ci"
                    use_service_account_image_pull_secrets = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    use_service_account_image_pull_secrets = false
                    image_pull_secrets = ["registry"]

                """),
        ]
    }

    var concerns: KeyNames { "use_service_account_image_pull_secrets" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            guard let flag = pod.member("use_service_account_image_pull_secrets"), flag.node.boolean == true else { continue }
            if let secrets = pod.member("image_pull_secrets"), !secrets.node.elements.isEmpty {
                report.add(
                    self, "the pull secrets of the service account are used instead", at: secrets.node.range, key: "\(pod.path).image_pull_secrets", label: "ignored",
                    related: [Related("set here", at: flag.statement)], help: "add them to the service account, or remove `use_service_account_image_pull_secrets`")
            } else if pod.text("service_account") ?? "" == "" {
                report.add(
                    self, "the pull secrets come from the account `default`", at: flag.node.range, key: "\(pod.path).use_service_account_image_pull_secrets", severity: .info,
                    help: "set `service_account` to the account that has the pull secrets")
            }
        }
    }
}
