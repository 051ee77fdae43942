import RunnerConfig

/// Findings for people: each with the lines it is about, and the count at the end.
package struct TextReport: ReportFormat {
    package let name = "text"

    package init() {}

    package func text(of run: LintRun, on page: Page) -> String {
        let findings = FindingsInText(run: run, paint: page.paint, width: page.width).text()
        // Where nothing could be looked at, "no mistakes" would be a lie.
        return findings + (run.showsSuppressed ? SuppressedList(run).text : "") + (run.reports.isEmpty || page.isQuiet ? "" : Self.summary(of: run.reports, run.target))
    }

    /// The last line: how much was found, and for which versions that holds.
    package static func summary(of reports: [FileReport], _ target: Target) -> String {
        let versions = JudgedVersions(reports, target)
        let words = [versions.runners.isEmpty ? "" : "GitLab Runner " + few(versions.runners, "versions"), few(versions.charts, "charts")]
        return Tally(reports).sentence + words.filter { !$0.isEmpty }.map { " · \(DisplayWidth.safe($0))" }.joined() + "\n"
    }

    /// A few are named one by one.
    private static func few(_ words: [String], _ noun: String) -> String { words.count > 3 ? "\(words.count) \(noun)" : words.joined(separator: ", ") }
}

/// Findings with the lines they are about.
private struct FindingsInText {
    let run: LintRun
    let paint: Paint
    /// Columns of the terminal, or what to assume without one.
    let width: Int

    func text() -> String {
        run.files.flatMap { file in file.report.findings.map { show($0, in: file).joined(separator: "\n") + "\n\n" } }.joined()
    }

    private func show(_ finding: Finding, in file: ReportedFile) -> [String] {
        let role = Paint.Role(finding.severity)
        let own = [Snippet.Mark(range: finding.range, label: finding.label, isPrimary: true)]
            + finding.related.filter { $0.path == nil || $0.path == file.path }.map(Self.mark)
        var elsewhere: [(file: ReportedFile, marks: [Snippet.Mark])] = []
        for related in finding.related {
            guard let other = run.file(of: related, in: file), other.path != file.path else { continue }
            elsewhere.append((other, [Self.mark(related)]))
        }
        let lines = [Snippet.lastLine(own, in: file)] + elsewhere.map { Snippet.lastLine($0.marks, in: $0.file) }
        let gutter = String(lines.max() ?? 1).count
        let indent = String(repeating: " ", count: gutter)
        let safe = { (text: String) in DisplayWidth.safe(file.mask.sentence(text)) }

        var rows = [paint("\(finding.severity.rawValue)[\(finding.rule)]", role) + paint(": " + safe(finding.message), .strong)]
        rows.append("\(indent)\(paint("-->", .gutter)) \(DisplayWidth.safe(file.place(finding.range.lowerBound)))")
        rows += Snippet(file: file, marks: own, paint: paint, role: role, gutter: gutter, width: width).rows()
        for (other, marks) in elsewhere {
            rows.append("\(indent)\(paint(":::", .gutter)) \(DisplayWidth.safe(other.place(marks[0].range.lowerBound)))")
            rows += Snippet(file: other, marks: marks, paint: paint, role: role, gutter: gutter, width: width).rows()
        }
        if let help = help(for: finding, isRepairable: file.report.layer == nil) { rows.append(paint("help", .help) + ": " + safe(help)) }
        rows += finding.notes.map { "\(indent) \(paint("=", .gutter)) note: \(safe($0))" }
        rows.append("\(indent) \(paint("=", .gutter)) explain: runnercfg explain \(finding.rule)")
        return rows
    }

    private static func mark(_ related: Related) -> Snippet.Mark {
        Snippet.Mark(range: related.range, label: related.message, isPrimary: false)
    }

    /// What to do, and the command that does it.
    ///
    /// - Parameter isRepairable: `fix` sees the file as lint does.
    private func help(for finding: Finding, isRepairable: Bool) -> String? {
        let command: String? =
            switch finding.safety {
            case .safe: "[fixable: runnercfg fix]"
            case .unsafe: "[fixable: runnercfg fix --unsafe]"
            case nil: nil
            }
        let advice = finding.help ?? finding.fixes.first?.title
        guard isRepairable else { return advice }
        return [advice, command].compactMap { $0 }.isEmpty ? nil : [advice, command].compactMap { $0 }.joined(separator: "        ")
    }
}
