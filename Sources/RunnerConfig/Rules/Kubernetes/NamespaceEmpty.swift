/// `namespace` is empty, so jobs run in `default`.
struct NamespaceEmpty: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "namespace-empty", .warning, .kubernetes,
            summary: "`namespace` is empty, so jobs run in `default`",
            why: """
                With an empty `namespace` the Runner uses `default`. Jobs then run next to everything else in that namespace, \
                and fail with "pods is forbidden" if the service account has no permissions there.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/kubernetes/kubernetes.go:3646-3655"])
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
                [[runners]]
                  kubernetes = { image = "alpine", namespace = «''» }

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
                    namespace = ""
                    namespace_per_job = true

                """),
            Example(
                .config,
                """
                concurrent = 1

                [[runners]]
                  url = "https://gitlab.acme.dev"
                  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
                  executor = "docker"
                  [runners.docker]
                    image = "alpine"
                  [runners.kubernetes]
                    host = ""
                    namespace = ""

                """),
        ]
    }

    var concerns: KeyNames { "namespace" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        // Runners of other executors have the table from `register`, which once wrote all of them.
        for runner in config.runners where (runner.executorName(in: config) ?? "kubernetes") == "kubernetes" {
            guard let kubernetes = runner.kubernetes?.value, let namespace = kubernetes.namespace, namespace.value.isEmpty,
                kubernetes.namespacePerJob?.value != true
            else { continue }
            report.add(
                self, "`namespace` is empty, so jobs run in `default`", at: namespace.range, key: namespace.path,
                help: "set a namespace for the jobs, such as `\"gitlab-ci\"`")
        }
    }
}
