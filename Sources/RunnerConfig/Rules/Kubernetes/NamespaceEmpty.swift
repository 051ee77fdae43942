/// Jobs run in the namespace `default`.
struct NamespaceEmpty: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "namespace-empty", .warning, .kubernetes,
            summary: "jobs run in the namespace `default`",
            why: """
                An empty `namespace` is `default`: jobs run beside everything else that lives there, and the rights of the \
                service account must be given there.
                """,
            sources: ["executors/kubernetes/kubernetes.go:3646-3655"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = "alpine"
                    namespace = «""»

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "kubernetes"
                  [runners.kubernetes]
                    image = "alpine"
                    namespace = "ci"

                """),
        ]
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners {
            guard let kubernetes = runner.kubernetes?.value, let namespace = kubernetes.namespace, namespace.value.isEmpty,
                kubernetes.namespacePerJob?.value != true
            else { continue }
            report.add(
                self, "jobs run in the namespace `default`", at: namespace.range, key: namespace.path,
                help: "name a namespace of their own, such as `\"gitlab-ci\"`")
        }
    }
}
