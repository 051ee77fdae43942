import RunnerConfig

/// The findings of the JSON report, one a line, and its summary at the end: for programs that read as they go.
struct JSONLinesReport: ReportFormat {
    let name = "jsonl"

    func text(of run: LintRun, on page: Page) -> String {
        let found = JSONReport.findings(of: run)
        let end = JSONValue.object([("schemaVersion", .number(JSONReport.schemaVersion)), ("summary", JSONReport.summary(of: run)), ("unreadable", JSONReport.unreadable(in: run))])
        return (found + (run.showsSuppressed ? JSONReport.suppressed(of: run) : []) + [end]).map { JSONWriter.line($0) }.joined()
    }
}
