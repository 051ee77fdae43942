import RunnerConfig

/// Workflow commands of GitHub Actions, which show findings beside the lines of a change.
///
/// GitHub shows ten of each kind for a step, in the order in which they are printed: the most severe come first.
struct GitHubReport: ReportFormat {
    let name = "github"

    func text(of run: LintRun, on page: Page) -> String {
        let unread = run.unreadable.map { line("error", [("file", run.pathInRepository($0.path)), ("title", title("unreadable"))], Mask.none.sentence($0.reason)) }
        let found = run.entriesBySeverity
        return (unread + found.map { annotation($0.finding, in: $0.file, run) }).joined()
    }

    private func annotation(_ finding: Finding, in file: ReportedFile, _ run: LintRun) -> String {
        let (start, end) = (file.lines.position(finding.range.lowerBound), file.lines.position(finding.range.upperBound))
        var properties = [("file", run.pathInRepository(file.path)), ("line", "\(start.line)"), ("endLine", "\(end.line)")]
        // Columns count only within one line.
        if start.line == end.line, start.column < end.column { properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")] }
        let help = finding.help.map { "\nhelp: " + file.mask.sentence($0) } ?? ""
        return line(Self.command(finding.severity), properties + [("title", title(finding.rule))], file.mask.sentence(finding.message) + help)
    }

    private func title(_ rule: String) -> String { "\(Tool.name) (\(rule))" }

    private func line(_ command: String, _ properties: [(String, String)], _ message: String) -> String {
        let written = properties.map { "\($0.0)=\(Self.escaped($0.1, in: [":", ","]))" }.joined(separator: ",")
        return "::\(command) \(written)::\(Self.escaped(message))\n"
    }

    private static func command(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "notice"
        }
    }

    private static func escaped(_ text: String, in others: Set<Unicode.Scalar> = []) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "%" || scalar == "\r" || scalar == "\n" || others.contains(scalar) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "%" + (digits.count < 2 ? "0" : "") + digits
            } else {
                result += HiddenCharacters.contain(scalar) ? HiddenCharacters.picture(of: scalar) : String(scalar)
            }
        }
        return result
    }
}
