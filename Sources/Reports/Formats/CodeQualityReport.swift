import RunnerConfig
import SourceBytes

/// GitLab's Code Quality report: what a merge request shows beside its changes.
///
/// GitLab drops an item that is not as it wants it, and all that follow; it keeps one item for each fingerprint, whatever job that came
/// from, and knows five severities (`lib/gitlab/ci/parsers/codequality/code_climate.rb`).
struct CodeQualityReport: ReportFormat {
    let name = "gitlab"

    func text(of run: LintRun, on page: Page) -> String {
        let unread = run.unreadable.map { unread in
            item(
                "unreadable", "cannot be read: \(Mask.none.sentence(unread.reason))", severity: "blocker", fingerprint: FNV1a(unread.path).text,
                path: run.pathInRepository(unread.path), lines: 1...1)
        }
        let found = run.entries.map { entry in
            let (finding, file) = (entry.finding, entry.file)
            let first = file.lines.line(of: finding.range.lowerBound)
            let last = max(first, file.lines.line(of: max(finding.range.lowerBound, finding.range.upperBound - 1)))
            return item(
                finding.rule, file.mask.sentence(finding.message), severity: Self.severity(of: finding), fingerprint: entry.fingerprint,
                path: run.pathInRepository(file.path), lines: first...last)
        }
        return JSONWriter.text(.array(unread + found))
    }

    private func item(_ rule: String, _ message: String, severity: String, fingerprint: String, path: String, lines: ClosedRange<Int>) -> JSONValue {
        .object([
            // The widget shows nothing but this.
            ("description", .string("\(rule): \(message)")), ("check_name", .string(rule)),
            // Equal ones of other tools would overwrite each other.
            ("fingerprint", .string("\(Tool.name)-\(fingerprint)")), ("severity", .string(severity)),
            ("location", .object([
                ("path", .string(path)), ("lines", .object([("begin", .number(lines.lowerBound)), ("end", .number(lines.upperBound))])),
            ])),
        ])
    }

    private static func severity(of finding: Finding) -> String {
        if finding.rule == "syntax-error" { return "blocker" }
        return switch finding.severity {
        case .error: "major"
        case .warning: "minor"
        case .info: "info"
        }
    }
}
