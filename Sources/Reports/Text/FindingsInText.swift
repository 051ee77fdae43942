import RunnerConfig
import Threads

/// Findings with the lines they are about.
struct FindingsInText {
    private let run: LintRun
    private let page: Page
    private let paint: Paint

    init(_ run: LintRun, _ page: Page) { (self.run, self.page, paint) = (run, page, page.paint) }

    var text: String {
        let told = run.files.flatMap { file in file.report.findings.map { (finding: $0, file: file) } }
        // A part of them for each turn of a thread.
        let parts = (told.count + Self.perTurn - 1) / Self.perTurn
        let texts = Cores.map(parts) { part in
            var text = ""
            for told in told[part * Self.perTurn..<min((part + 1) * Self.perTurn, told.count)] {
                for row in show(told.finding, in: told.file) {
                    text += row
                    text += "\n"
                }
                text += "\n"
            }
            return text
        }
        // `joined` would have the runtime look for what a text is.
        return texts.reduce(into: "") { $0 += $1 }
    }

    private static let perTurn = 64

    private func show(_ finding: Finding, in file: ReportedFile) -> [String] {
        let role = Paint.Role(finding.severity)
        let own = [Snippet.Mark(range: finding.range, label: finding.label, isPrimary: true)]
            + finding.related.filter { $0.path == nil || $0.path == file.path }.map(Self.mark)
        var elsewhere: [(file: ReportedFile, marks: [Snippet.Mark])] = []
        for related in finding.related {
            guard let other = run.file(of: related, in: file), other.path != file.path else { continue }
            elsewhere.append((other, [Self.mark(related)]))
        }
        let repair = file.report.layer == nil ? (finding.fixes.first { $0.safety == .safe } ?? finding.fixes.first) : nil
        let diff = repair.map { RepairDiff($0, in: file) }
        let lines = [Snippet.lastLine(own, in: file)] + elsewhere.map { Snippet.lastLine($0.marks, in: $0.file) } + (diff?.rows.map(\.number) ?? [])
        let gutter = String(lines.max() ?? 1).count
        let indent = String(repeating: " ", count: gutter)
        let safe = { (text: String) in DisplayWidth.safe(file.mask.sentence(text)) }

        var rows = sentence("\(finding.severity.rawValue)[\(finding.rule)]", role, safe(finding.message), .strong, indent: 2)
        rows += place(finding, in: file, gutter)
        rows += snippet(own, in: file, role, gutter)
        for (other, marks) in elsewhere {
            rows.append("\(indent)\(paint(":::", .gutter)) \(link(other.place(marks[0].range.lowerBound), to: other.path))")
            rows += snippet(marks, in: other, role, gutter)
        }
        let advice = [finding.help ?? repair?.title, repair.map { $0.safety == .safe ? Self.fix : Self.unsafeFix }].compactMap { $0 }
        if let first = advice.first { rows += help(safe(first), advice.count > 1 ? advice[1] : nil) }
        if let diff { rows += patch(diff, gutter) }
        for note in finding.notes { rows += sentence("\(indent) = note", .gutter, safe(note), nil, indent: gutter + 9) }
        rows.append("\(indent) \(paint("=", .gutter)) explain: runnercfg explain \(finding.rule)")
        return rows
    }

    private static let fix = "[fixable: runnercfg fix]"
    private static let unsafeFix = "[fixable: runnercfg fix --unsafe]"

    private static func mark(_ related: Related) -> Snippet.Mark {
        Snippet.Mark(range: related.range, label: related.message, isPrimary: false)
    }

    private var wrapping: Int? { page.wraps ? page.width : nil }

    private func snippet(_ marks: [Snippet.Mark], in file: ReportedFile, _ role: Paint.Role, _ gutter: Int) -> [String] {
        Snippet(file: file, marks: marks, paint: paint, role: role, gutter: gutter, width: page.width, wraps: page.wraps).rows()
    }

    /// A sentence after a word that says what it is, and a colon, in as many lines as it takes.
    private func sentence(_ head: String, _ headRole: Paint.Role, _ text: String, _ role: Paint.Role?, indent: Int) -> [String] {
        var lines = WrappedLines.of(text, width: wrapping, after: DisplayWidth.of(head) + 2, indent: indent)
        lines[0] = lines[0].isEmpty ? ":" : ": " + lines[0]
        let painted = lines.map { line in role.map { paint(line, $0) } ?? line }
        return [paint(head, headRole) + painted[0]] + painted.dropFirst()
    }

    /// `--> config.toml:14:23 at runners[0].cache.s3`.
    private func place(_ finding: Finding, in file: ReportedFile, _ gutter: Int) -> [String] {
        let indent = String(repeating: " ", count: gutter)
        let place = DisplayWidth.safe(file.place(finding.range.lowerBound))
        let row = "\(indent)\(paint("-->", .gutter)) \(link(place, to: file.path))"
        guard !finding.keyPath.isEmpty else { return [row] }
        let path = "at " + DisplayWidth.safe(file.mask.sentence(finding.keyPath))
        let isTooLong = page.wraps && gutter + 5 + DisplayWidth.of(place) + DisplayWidth.of(path) > page.width
        return isTooLong ? [row, "\(indent)    \(path)"] : ["\(row) \(path)"]
    }

    /// What to do, and the command that does it.
    private func help(_ advice: String, _ command: String?) -> [String] {
        var rows = sentence("help", .help, advice, nil, indent: 6)
        guard let command else { return rows }
        let gap = String(repeating: " ", count: 8)
        if rows.count == 1, !page.wraps || 6 + DisplayWidth.of(advice) + gap.count + command.count <= page.width {
            rows[0] += gap + command
        } else {
            rows.append(String(repeating: " ", count: 6) + command)
        }
        return rows
    }

    private func patch(_ diff: RepairDiff, _ gutter: Int) -> [String] {
        let rows = diff.rows.map { row in
            let number = String(row.number)
            let head = String(repeating: " ", count: gutter - number.count) + number + (row.isAdded ? " + " : " - ")
            return paint(head + cut(row.text, to: page.width - head.count, keeping: row.change), row.isAdded ? .added : .removed)
        }
        return diff.leftOut == 0 ? rows : rows + [String(repeating: " ", count: gutter) + " ... \(Tally.count(diff.leftOut, "more line"))"]
    }

    /// The part of a line that holds a change, with some of what stands before it.
    private func cut(_ text: String, to width: Int, keeping change: Int) -> String {
        guard DisplayWidth.of(text) > width else { return text }
        let before = text.prefix(change)
        let isNear = DisplayWidth.of(String(before)) < width * 2 / 3
        let shown = isNear ? text[...] : text.dropFirst(max(0, change - width / 3))
        var columns = isNear ? 3 : 6
        let kept = shown.prefix { letter in
            columns += DisplayWidth.cell(letter).width
            return columns <= width
        }
        return (isNear ? "" : "...") + kept + (kept.endIndex < text.endIndex ? "..." : "")
    }

    /// A text that opens a file, on terminals that can.
    private func link(_ text: String, to path: String) -> String {
        let text = DisplayWidth.safe(text)
        guard page.hasLinks, let url = FileURL.of(path, from: run.folder) else { return text }
        return "\u{1B}]8;;\(url)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
    }
}
