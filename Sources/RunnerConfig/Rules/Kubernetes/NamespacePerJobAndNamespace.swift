/// The namespace is not used.
struct NamespacePerJobAndNamespace: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "namespace-per-job-and-namespace", .warning, .kubernetes,
            summary: "`namespace` is ignored because of `namespace_per_job`",
            why: """
                With `namespace_per_job` the Runner creates a namespace for every job and deletes it afterwards. `namespace` is ignored, and so \
                are quotas, pull secrets and policies of that namespace.
                """,
            sources: ["executors/kubernetes/kubernetes.go:3646-3655"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    namespace = «"ci"»
                    namespace_per_job = true

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  kubernetes = {namespace_per_job = true, namespace = «"jobs"»}

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    namespace = "ci"
                    namespace_per_job = false

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    namespace = ""
                    namespace_per_job = true

                """),
        ]
    }

    var concerns: KeyNames { "namespace_per_job" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            guard pod.member("namespace_per_job")?.node.boolean == true, let namespace = pod.member("namespace"), namespace.node.string?.isEmpty == false else { continue }
            report.add(
                self, "every job gets its own namespace, so this one is not used", at: namespace.node.range, key: "\(pod.path).namespace", label: "ignored",
                related: pod.member("namespace_per_job").map { [Related("set here", at: $0.statement)] } ?? [], help: "remove one of the two")
        }
    }
}
