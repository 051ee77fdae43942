/// Jobs may choose anything.
struct OverwriteOpen: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "overwrite-open", .warning, .security,
            summary: "jobs may choose any namespace, service account, label or node",
            why: """
                An expression that matches everything lets each job choose: a namespace whose Secrets it can mount, or a service \
                account with more rights.
                """,
            yields: [Yield("config-other-executor-section", .around)], sources: ["executors/kubernetes/overwrites.go:594-640"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    service_account_overwrite_allowed = «".*"»

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", namespace_overwrite_allowed = «'^.+$'», node_selector_overwrite_allowed = «"."» }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    service_account_overwrite_allowed = "^ci-.*$"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    namespace_overwrite_allowed = ""

                """),
        ]
    }

    var concerns: KeyNames {
        """
        namespace_overwrite_allowed node_selector_overwrite_allowed node_tolerations_overwrite_allowed pod_labels_overwrite_allowed \
        service_account_overwrite_allowed pod_annotations_overwrite_allowed
        """
    }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for overwrite in config.overwrites where overwrite.matchesEverything {
            report.add(
                self, "jobs may choose any \(overwrite.subject)", at: overwrite.member.node.range, key: overwrite.path,
                help: "allow only some, such as `\"^ci-[a-z0-9-]+$\"`")
        }
    }
}
