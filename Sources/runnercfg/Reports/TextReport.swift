import RunnerConfig

/// Findings for people: the line, the place, the reason, the way out.
struct TextReport {
    let usesColour: Bool
    let width: Int

    /// One file's findings.
    func text(_ report: FileReport) -> String {
        let lines = Lines(report.bytes)
        let masking = Masking(report.secrets, in: report.bytes)
        return report.findings.map { text($0, report.path, lines, masking) }.joined(separator: "\n")
    }

    private func text(_ finding: Finding, _ path: String, _ lines: Lines, _ masking: Masking) -> String {
        let place = lines.place(finding.range.lowerBound)
        var result = paint("\(finding.severity.rawValue)[\(finding.rule)]", finding.severity) + bold(": " + masking.hidden(finding.message)) + "\n"
        let marks = marks(finding, lines)
        let gutter = String(marks.map(\.line).max() ?? place.line).count
        let margin = String(repeating: " ", count: gutter)
        result += "\(margin)\(dim("-->")) \(path):\(place.line):\(place.column)\n\(margin) \(dim("|"))\n"
        for (index, mark) in marks.enumerated() {
            let snippet = Snippet(lines.bytes, line: lines.range(ofLine: mark.line), focus: mark.range, masking: masking)
            let number = String(mark.line)
            if index == 0 || marks[index - 1].line != mark.line {
                if index > 0, mark.line > marks[index - 1].line + 1 { result += dim("\(margin) ...") + "\n" }
                result += dim(String(repeating: " ", count: gutter - number.count) + number + " |") + " " + cut(snippet.text, around: mark, snippet) + "\n"
            }
            result += "\(margin) \(dim("|")) " + underline(mark, snippet, finding.severity, masking) + "\n"
        }
        return result + footer(finding, margin, masking)
    }

    private func footer(_ finding: Finding, _ margin: String, _ masking: Masking) -> String {
        var result = ""
        let fix = finding.fixes.first.map { $0.safety == .safe ? "  [fixable: runnercfg fix]" : "  [fixable: runnercfg fix --unsafe]" } ?? ""
        if let help = finding.help { result += bold("help") + ": \(masking.hidden(help))\(dim(fix))\n" } else if let first = finding.fixes.first { result += bold("help") + ": \(first.title)\(dim(fix))\n" }
        for note in finding.notes { result += "\(margin) = note: \(masking.hidden(note))\n" }
        return result + "\(margin) \(dim("= explain: runnercfg explain \(finding.rule)"))\n"
    }

    // MARK: Marks

    private struct Mark {
        var line: Int
        var range: Range<Int>
        var label: String
        var isMain: Bool
    }

    /// The finding's own place and those of the same file that belong to it, in order of lines.
    private func marks(_ finding: Finding, _ lines: Lines) -> [Mark] {
        var marks = [mark(finding.range, finding.label, isMain: true, lines)]
        for related in finding.related.prefix(6) where related.path == nil { marks.append(mark(related.range, related.message, isMain: false, lines)) }
        return marks.sorted { ($0.line, $0.isMain ? 0 : 1) < ($1.line, $1.isMain ? 0 : 1) }
    }

    private func mark(_ range: Range<Int>, _ label: String, isMain: Bool, _ lines: Lines) -> Mark {
        let line = lines.place(range.lowerBound).line
        let end = lines.range(ofLine: line).upperBound
        return Mark(line: line, range: range.lowerBound..<max(range.lowerBound, min(range.upperBound, end)), label: label, isMain: isMain)
    }

    private func underline(_ mark: Mark, _ snippet: Snippet, _ severity: Severity, _ masking: Masking) -> String {
        let shift = shift(mark, snippet)
        let start = max(0, snippet.column(mark.range.lowerBound) - shift)
        let length = max(1, min(snippet.column(mark.range.upperBound) - shift - start, width - 8))
        let line = String(repeating: mark.isMain ? "^" : "-", count: length)
        let label = mark.label.isEmpty ? "" : " " + masking.hidden(mark.label)
        return String(repeating: " ", count: start) + (mark.isMain ? paint(line + label, severity) : dim(line + label))
    }

    /// How many columns of a long line are left out on its left.
    private func shift(_ mark: Mark, _ snippet: Snippet) -> Int {
        let room = max(40, width - 10)
        guard snippet.text.count > room else { return 0 }
        return max(0, snippet.column(mark.range.lowerBound) - room / 2)
    }

    private func cut(_ text: String, around mark: Mark, _ snippet: Snippet) -> String {
        let room = max(40, width - 10)
        guard text.count > room else { return text }
        let part = text.dropFirst(shift(mark, snippet))
        return part.count > room ? part.prefix(room - 1) + "…" : String(part)
    }

    // MARK: Colours

    private func paint(_ text: String, _ severity: Severity) -> String {
        guard usesColour else { return text }
        let code =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .info: "36"
            }
        return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
    }

    private func bold(_ text: String) -> String { usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    private func dim(_ text: String) -> String { usesColour && !text.isEmpty ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
