/// Jobs run in the namespace `default`.
struct NamespaceDefault: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "namespace-default", .info, .practice,
            summary: "jobs run in the namespace `default`",
            why: """
                Whatever is applied to the cluster without a namespace lands in `default`, too. In a namespace for jobs alone, quotas, \
                network policies and rights are easier to set, and a clean-up cannot take anything else with it.
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

    func check(_ config: ConfigFile, _ report: inout Report) {
        for runner in config.runners where (runner.executorName(in: config) ?? "kubernetes") == "kubernetes" {
            guard let namespace = runner.kubernetes?.value.namespace, namespace.value == "default" else { continue }
            report.add(
                self, "jobs run in the namespace `default`", at: namespace.range, key: namespace.path,
                help: "use a namespace for jobs alone, such as `\"gitlab-ci\"`")
        }
    }
}
