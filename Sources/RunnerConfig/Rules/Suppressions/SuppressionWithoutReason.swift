/// A comment that silences a rule gives no reason.
struct SuppressionWithoutReason: SuppressionRule {
    var documentation: Documentation {
        Documentation(
            "suppression-without-reason", .warning, .practice,
            summary: "a comment that silences a rule gives no reason",
            why: """
                Whoever reads the file in a year wants to know whether the comment still holds. Put the reason after the bracket. \
                To ask for reasons and for nothing else of the profile, add `suppression-without-reason` to `select` in the settings.
                """,
            fix: .unsafe, sources: ["docs/suppressions.md"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                exporter = 1 # runnercfg: «ignore[unknown-key]»

                """,
                repaired:
                    """
                    exporter = 1

                    """),
            Example(
                .template,
                """
                {{/* runnercfg: «ignore-file[template-default-on-boolean]» */}}
                - name: CACHE_S3_INSECURE
                  value: {{ default "" .Values.runners.cache.s3CacheInsecure | quote }}

                """,
                repaired:
                    """
                    - name: CACHE_S3_INSECURE
                      value: {{ default "" .Values.runners.cache.s3CacheInsecure | quote }}

                    """),
            Example(.config, "exporter = 1 # runnercfg: ignore[unknown-key] read by our exporter\n"),
            Example(.config, "exporter = 1 # runnercfg: ignore[unknown-key]: read by our exporter\n"),
        ]
    }

    func check(_ review: SuppressionReview, _ report: inout Report) {
        for (directive, _, reason, _) in review.ignoring where reason.isEmpty {
            report.add(
                self, "this comment gives no reason", at: directive.place, key: "", label: "why?", help: "say why after the bracket, or remove the comment",
                fixes: [Fix("remove the comment", .unsafe, Repair([directive.removed(from: review.text)], paths: []))])
        }
    }
}
