import RunnerConfig

/// A comment on a merge request: what was found in a line, then a table, the most severe findings first.
struct MarkdownReport: ReportFormat {
    let name = "markdown"

    func text(of run: LintRun, on page: Page) -> String {
        let tally = Tally(run.reports)
        let head = "### \(Tool.name): \(tally.counts)\n"
        let unread = run.unreadable.map { row("error", "\(run.pathInRepository($0.path))", "unreadable", Mask.none.sentence($0.reason)) }
        let found = run.entriesBySeverity
        let rows = unread + found.map { entry in
            let place = "\(run.pathInRepository(entry.file.path)):\(entry.file.lines.line(of: entry.finding.range.lowerBound))"
            let help = entry.finding.help.map { "<br>" + entry.file.mask.sentence($0) } ?? ""
            return row(entry.finding.severity.rawValue, place, entry.finding.rule, entry.file.mask.sentence(entry.finding.message) + help)
        }
        guard !rows.isEmpty else { return head }
        return head + "\n| Severity | Place | Rule | What is wrong |\n| --- | --- | --- | --- |\n" + rows.joined()
    }

    private func row(_ severity: String, _ place: String, _ rule: String, _ text: String) -> String {
        "| \(severity) | `\(Self.cell(place, isCode: true))` | `\(rule)` | \(Self.cell(text)) |\n"
    }

    /// A text in a cell: neither its bars nor its line ends end the cell, and no markup but backticks and our own line breaks counts.
    static func cell(_ text: String, isCode: Bool = false) -> String {
        var result = ""
        var isQuoted = isCode
        let parts = text.replacing("<br>", with: "\u{0}")
        for scalar in parts.unicodeScalars {
            switch scalar {
            case "\u{0}": result += "<br>"
            case "|": result += "\\|"
            case "\n", "\r": result += " "
            case "`" where isCode: result += "'"
            case "`":
                isQuoted.toggle()
                result += "`"
            case "<" where !isQuoted: result += "&lt;"
            case "*" where !isQuoted, "_" where !isQuoted, "[" where !isQuoted, "]" where !isQuoted, "@" where !isQuoted, "#" where !isQuoted, "~" where !isQuoted, "!" where !isQuoted:
                result += "\\" + String(scalar)
            case _ where HiddenCharacters.contain(scalar): result += HiddenCharacters.picture(of: scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
