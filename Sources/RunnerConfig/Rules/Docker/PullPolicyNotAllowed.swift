/// `pull_policy` is not among the allowed policies.
struct PullPolicyNotAllowed: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "pull-policy-not-allowed", .error, .executors,
            summary: "`pull_policy` is not among the allowed policies",
            why: """
                Jobs that do not choose a policy use `pull_policy`, and fail when `allowed_pull_policies` has none of \
                it: `pull_policy ([always]) defined in Runner config is not one of the allowed_pull_policies \
                ([if-not-present])`.
                """,
            yields: [Yield("config-other-executor-section", .around), Yield("bad-pull-policy", .path), Yield("value-not-allowed", .path)], sources: ["helpers/pull_policies/pull_policies.go:12-65"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    pull_policy = «"always"»
                    allowed_pull_policies = ["if-not-present"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", pull_policy = «["always", "never"]», allowed_pull_policies = ["if-not-present"] }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    pull_policy = ["always", "if-not-present"]
                    allowed_pull_policies = ["if-not-present"]

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                    pull_policy = "never"
                    allowed_pull_policies = []

                """),
        ]
    }

    var concerns: KeyNames { "allowed_pull_policies" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            let docker = runner.docker.flatMap { table in table.value.pullPolicy.map { ($0, table.value.allowedPullPolicies?.value) } }
            let kubernetes = runner.kubernetes.flatMap { table in table.value.pullPolicy.map { ($0, table.value.allowedPullPolicies?.value) } }
            for (policy, allowed) in [docker, kubernetes].compactMap({ $0 }) {
                let policies = policy.value.texts.filter { !$0.isEmpty }
                guard let allowed, !allowed.isEmpty, !policies.isEmpty, !policies.contains(where: allowed.contains) else { continue }
                report.add(
                    self, "`pull_policy` is not in `allowed_pull_policies`", at: policy.range, key: policy.path, label: "every job that does not choose one fails",
                    help: "add it to `allowed_pull_policies`, or set it to \(allowed.map { "`\($0)`" }.joined(separator: " or "))")
            }
        }
    }
}
