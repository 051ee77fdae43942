/// Scripts run through `exec`.
struct LegacyExecStrategy: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "legacy-exec-strategy", .info, .kubernetes,
            summary: "scripts run through a connection that may break",
            why: """
                With FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY, the Runner runs scripts through `exec` and fails a job when \
                that connection breaks. Without the flag it attaches to the container and reads the log from a file, which \
                survives lost connections. The flag is for clusters where the service account cannot attach to pods.
                """,
            yields: [Yield("config-other-executor-section", .around)],
            sources: ["executors/kubernetes/kubernetes.go:884-930", "docs/executors/kubernetes/_index.md:129-132"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.feature_flags]
                    FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY = «true»

                """),
            Example(
                .config,
                """
                [[runners]]
                  feature_flags = { FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY = «true», FF_USE_FASTZIP = true }
                  [runners.kubernetes]
                    image = "alpine"

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "kubernetes"
                  [runners.feature_flags]
                    FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY = false

                """),
            Example(
                .config,
                """
                [[runners]]
                  executor = "docker"
                  [runners.feature_flags]
                    FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY = true

                """),
        ]
    }

    var concerns: KeyNames { "feature_flags" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        let name = "FF_USE_LEGACY_KUBERNETES_EXECUTION_STRATEGY"
        for runner in config.runners {
            guard let flag = runner.member("feature_flags")?.node[name], flag.node.boolean == true,
                runner.executorName(in: config).map({ $0 == "kubernetes" }) ?? (runner.member("kubernetes") != nil)
            else { continue }
            report.add(
                self, "jobs fail when the connection to the pod breaks", at: flag.node.range, key: "\(runner.keyPath).feature_flags.\(name)",
                help: "remove it if the service account of the Runner has the permission `create` on `pods/attach`")
        }
    }
}
