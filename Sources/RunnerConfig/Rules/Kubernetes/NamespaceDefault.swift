/// Jobs run in the namespace `default`.
struct NamespaceDefault: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "namespace-default", .info, .practice,
            summary: "jobs run in the namespace `default`",
            why: """
                Anything that is applied to the cluster without a namespace also ends up in `default`. In a separate namespace \
                for jobs, quotas, network policies and permissions are easier to set, and a cleanup cannot remove anything else.
                """,
            sources: ["executors/kubernetes/kubernetes.go"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    namespace = «"default"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", namespace = «'default'» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.kubernetes]
                    namespace = "default-jobs"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.kubernetes]
                    namespace = "default"

                """),
        ]
    }

    var concerns: KeyNames { "namespace" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners where (runner.executorName(in: config) ?? "kubernetes") == "kubernetes" {
            guard let namespace = runner.kubernetes?.value.namespace, namespace.value == "default" else { continue }
            report.add(
                self, "jobs run in the namespace `default`", at: namespace.range, key: namespace.path,
                help: "use a separate namespace for jobs, such as `\"gitlab-ci\"`")
        }
    }
}
