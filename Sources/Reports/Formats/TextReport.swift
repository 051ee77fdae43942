import RunnerConfig

/// Findings for people: each with the lines it is about, and the count at the end.
package struct TextReport: ReportFormat {
    package let name = "text"

    package init() {}

    package func text(of run: LintRun, on page: Page) -> String {
        let findings = FindingsInText(run, page).text
        // Where nothing could be looked at, "no mistakes" would be a lie.
        return findings + (run.showsSuppressed ? SuppressedList(run).text : "") + (run.reports.isEmpty || page.isQuiet ? "" : Self.summary(of: run.reports, run.target, on: page))
    }

    /// The last line: how much was found, and for which versions that holds.
    package static func summary(of reports: [FileReport], _ target: Target, on page: Page = Page()) -> String {
        let versions = JudgedVersions(reports, target)
        let words = [versions.runners.isEmpty ? "" : "GitLab Runner " + few(versions.runners, "versions"), few(versions.charts, "charts")]
        let line = Tally(reports).sentence + words.filter { !$0.isEmpty }.map { " · \(DisplayWidth.safe($0))" }.joined()
        return WrappedLines.of(line, width: page.wraps ? page.width : nil, indent: 2).joined(separator: "\n") + "\n"
    }

    /// A few are named one by one.
    private static func few(_ words: [String], _ noun: String) -> String { words.count > 3 ? "\(words.count) \(noun)" : words.joined(separator: ", ") }
}
