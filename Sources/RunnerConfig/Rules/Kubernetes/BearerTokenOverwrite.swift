/// Jobs may use a token of their own for the cluster.
struct BearerTokenOverwrite: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "bearer-token-overwrite", .warning, .security,
            summary: "jobs may use their own token for the API server",
            why: """
                With `bearer_token_overwrite_allowed` a job variable replaces the identity that the Runner uses to create the \
                pod. Anyone who can write a pipeline can then use any token they get hold of on this cluster, through the \
                Runner.
                """,
            yields: [Yield("config-other-executor-section", .around)],
            sources: ["executors/kubernetes/overwrites.go:582-592", "docs/executors/kubernetes/_index.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    bearer_token_overwrite_allowed = «true»

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", bearer_token_overwrite_allowed = «true», namespace_overwrite_allowed = "^ci-.*$" }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    bearer_token_overwrite_allowed = false

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    host = "https://10.0.0.1:6443"
                    bearer_token = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ"

                """),
        ]
    }

    var concerns: KeyNames { "bearer_token_overwrite_allowed" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            guard let flag = pod.member("bearer_token_overwrite_allowed"), flag.node.boolean == true else { continue }
            report.add(
                self, "any job can replace the Runner's identity in the cluster", at: flag.node.range, key: "\(pod.path).bearer_token_overwrite_allowed",
                help: "remove it unless all projects of this runner are trusted")
        }
    }
}
