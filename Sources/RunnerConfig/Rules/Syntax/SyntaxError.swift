/// The file is not TOML, not YAML, or not a Go template.
struct SyntaxError: Rule {
    var documentation: Documentation {
        Documentation(
            "syntax-error", .error, .syntax, also: [.warning],
            summary: "the file does not follow the grammar of its language",
            why: """
                The Runner refuses a config.toml that is not TOML and keeps the old configuration, or does not start at all; Helm \
                refuses values and templates that it cannot parse. The TOML inside `runners.config` is worse off: nothing \
                complains at `helm install`, and the pod restarts after 30 failed attempts to register.
                """,
            isRefusal: true, sources: ["common/config.go:2598", "chart 0.86.0 configmap.yaml"])
    }

    var examples: [Example] {
        [
            Example(.config, "concurrent = «»\n"),
            Example(.config, "concurrent = 4\n"),
        ]
    }

    /// Beyond so many a file is no longer being written but broken, and more messages help nobody.


    func check(_ problems: [SyntaxProblem], _ report: inout Report) {
        let fatal = problems.filter { $0.consequence != .lastOneCounts }
        if fatal.count > SyntaxProblem.shown { report.leaveUnchecked("\(fatal.count - SyntaxProblem.shown) more syntax errors are not shown") }
        for problem in fatal.prefix(SyntaxProblem.shown) {
            report.add(
                self, problem.message, at: problem.range, key: "", severity: problem.isFatal ? nil : .warning,
                label: problem.isFatal ? "" : "the Runner reads it all the same; other readers of TOML refuse the file",
                related: problem.related.map { [Related($0.message, at: $0.range)] } ?? [])
        }
    }
}
