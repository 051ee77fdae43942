/// A regular expression also allows values that only contain a match.
struct OverwriteUnanchored: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "overwrite-unanchored", .info, .kubernetes,
            summary: "a regular expression also allows values that only contain a match",
            why: """
                The Runner looks for a match anywhere in the value that a job chooses: `ci` also allows `not-ci-at-all`. To \
                match the whole value, put `^` at the beginning and `$` at the end.
                """,
            fix: .unsafe, yields: [Yield("config-other-executor-section", .around), "overwrite-not-a-regexp"],
            sources: ["executors/kubernetes/overwrites.go:594-640"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    namespace_overwrite_allowed = «"ci-.*"»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.kubernetes]
                        namespace_overwrite_allowed = "^(ci-.*)$"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", service_account_overwrite_allowed = «'deploy'» }

                """,
                repaired:
                    """
                    [[runners]]
                      kubernetes = { image = "alpine", service_account_overwrite_allowed = '^(deploy)$' }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    namespace_overwrite_allowed = "^ci-[a-z0-9-]+$"
                    service_account_overwrite_allowed = "^(a|b)$"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    namespace_overwrite_allowed = "^ci-.*"
                    pod_annotations_overwrite_allowed = ".*"
                    service_account_overwrite_allowed = ""

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
        for overwrite in config.overwrites where !overwrite.matchesEverything && !overwrite.isAnchored && RegularExpressionText(overwrite.text).problem == nil {
            let better = "^(\(overwrite.text))$"
            report.add(
                self, "jobs may choose any \(overwrite.subject) that contains `\(overwrite.text)`", at: overwrite.member.node.range, key: overwrite.path,
                help: "write `\"\(better)\"` to match the whole value",
                fixes: [Fix("write `\"\(better)\"`", .unsafe, config.replacing(overwrite.member.node, at: overwrite.path, with: .string(better)))])
        }
    }
}
