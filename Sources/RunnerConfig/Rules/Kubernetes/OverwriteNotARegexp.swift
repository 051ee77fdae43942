/// A regular expression looks like a glob.
struct OverwriteNotARegexp: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "overwrite-not-a-regexp", .warning, .kubernetes,
            summary: "a regular expression looks like a glob",
            why: """
                In a regular expression, a star repeats the character before it: `ci-*` allows `ci`, `ci--` and anything that \
                contains them. It does not mean "anything after the dash".
                """,
            fix: .unsafe, isHeuristic: true, yields: [Yield("config-other-executor-section", .around)],
            sources: ["executors/kubernetes/overwrites.go:594-640"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    namespace_overwrite_allowed = «"ci-*"»

                """,
                repaired:
                    """
                    [[runners]]
                      [runners.kubernetes]
                        namespace_overwrite_allowed = "^ci-.*$"

                    """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", service_account_overwrite_allowed = «'team-*-deploy'» }

                """,
                repaired:
                    """
                    [[runners]]
                      kubernetes = { image = "alpine", service_account_overwrite_allowed = '^team-.*-deploy$' }

                    """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    namespace_overwrite_allowed = "^ci-[a-z]*$"
                    service_account_overwrite_allowed = "ci-.*"

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes]
                    allowed_images = ["registry.acme.dev/ci-*"]
                    namespace_overwrite_allowed = "*-ci"

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
        for overwrite in config.overwrites where overwrite.looksLikeGlob {
            let better = "^\(overwrite.text.split(separator: "*", omittingEmptySubsequences: false).joined(separator: ".*"))$"
            report.add(
                self, "`\(overwrite.text)` looks like a glob, but is a regular expression", at: overwrite.member.node.range, key: overwrite.path,
                label: "the star repeats the character before it", help: "write `\"\(better)\"`",
                fixes: [Fix("write `\"\(better)\"`", .unsafe, config.replacing(overwrite.member.node, at: overwrite.path, with: .string(better)))])
        }
    }
}
