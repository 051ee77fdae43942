/// A key of `retry_limits` is a pattern.
struct RetryLimitsUnknownText: ConfigRule {
    var documentation: Documentation {
        Documentation(
            "retry-limits-unknown-text", .warning, .kubernetes,
            summary: "a key of `retry_limits` looks like a pattern",
            why: """
                The Runner retries a request to the API server if the error message contains a key of \
                `[runners.kubernetes.retry_limits]` literally. It does not interpret patterns, and no error message contains \
                one.
                """,
            isHeuristic: true, yields: [Yield("config-other-executor-section", .around)],
            sources: ["executors/kubernetes/kubernetes.go:184-210"])
    }

    var examples: [Example] {
        [
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.retry_limits]
                    «".*quota.*"» = 10

                """),
            Example(
                .config,
                """
                [[runners]]
                  kubernetes = { image = "alpine", retry_limits = { «"^exceeded quota"» = 3, «'TLS (handshake|timeout)'» = 5 } }

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.retry_limits]
                    "exceeded quota" = 10
                    "TLS handshake timeout" = 5

                """),
            Example(
                .config,
                """
                [[runners]]
                  [runners.kubernetes.retry_limits]
                    "pods \"runner\" is forbidden (403)" = 2

                """),
        ]
    }

    var concerns: KeyNames { "retry_limits" }

    func check(_ config: ConfigFile, _ report: inout Report) {
        for pod in config.pods {
            for entry in pod.member("retry_limits")?.node.members ?? [] where Self.looksLikePattern(entry.key) {
                report.add(
                    self, "`\(entry.key)` looks like a pattern", at: entry.keyRange, key: "\(pod.path).retry_limits.\(DottedPath.step(entry.key))", label: "no error message contains this text",
                    help: "write a part of the error message as it appears in the job log")
            }
        }
    }

    private static func looksLikePattern(_ text: String) -> Bool {
        text.contains(".*") || text.hasPrefix("^") || text.hasSuffix("$") || text.hasPrefix("*") || text.hasSuffix("*")
            || text.contains("|") && text.contains("(")
    }
}
