import RunnerConfig

/// One page by itself, to read in a browser, to print, to keep: each finding with the lines it is about, and filters by severity, rule
/// and file. It loads nothing from anywhere.
struct HTMLReport: ReportFormat {
    let name = "html"

    func text(of run: LintRun, on page: Page) -> String {
        let tally = Tally(run.reports)
        let rules = Set(run.reports.flatMap { $0.findings.map(\.rule) }).sorted()
        let paths = run.files.filter { !$0.report.findings.isEmpty }.map(\.path)
        let title = "\(Tool.name): \(tally.counts)"
        let body = run.unreadable.map(unread) + run.files.flatMap { file in file.report.findings.map { HTMLFinding(finding: $0, file: file, run: run).text } }
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(XMLText.escaped(title))</title>
            <style>
            \(HTMLPage.style)
            </style>
            </head>
            <body>
            <header>
            <h1>\(XMLText.escaped(title))</h1>
            <form id="filters">
            \(["error", "warning", "info"].map(Self.box).joined(separator: "\n"))
            \(Self.choice("rule", "All rules", rules))
            \(Self.choice("file", "All files", paths))
            <output id="shown"></output>
            </form>
            </header>
            <main>
            \(body.isEmpty ? "<p>No mistakes.</p>" : body.joined(separator: "\n"))
            </main>
            <script>
            \(HTMLPage.script)
            </script>
            </body>
            </html>

            """
    }

    private static func box(_ severity: String) -> String {
        "<label><input type=\"checkbox\" name=\"severity\" value=\"\(severity)\" checked> \(severity)</label>"
    }

    private static func choice(_ name: String, _ all: String, _ words: [String]) -> String {
        let options = words.map { "<option>\(XMLText.escaped($0))</option>" }.joined()
        return "<select name=\"\(name)\" aria-label=\"\(name)\"><option value=\"\">\(all)</option>\(options)</select>"
    }

    private func unread(_ unread: UnreadPath) -> String {
        let path = XMLText.escaped(unread.path)
        return """
            <article class="error" data-severity="error" data-rule="unreadable" data-file="\(path)">
            <h2><b>error</b> \(HTMLText.sentence("cannot be read: " + Mask.none.sentence(unread.reason)))</h2>
            <p class="place">\(path)</p>
            </article>
            """
    }
}

/// A finding on the page.
private struct HTMLFinding {
    let finding: Finding
    let file: ReportedFile
    let run: LintRun

    var text: String {
        let severity = finding.severity.rawValue
        let advice = finding.help.map { "<p><b>Help:</b> \(HTMLText.sentence(file.mask.sentence($0)))</p>" } ?? ""
        let notes = finding.notes.map { "<p><b>Note:</b> \(HTMLText.sentence(file.mask.sentence($0)))</p>" }.joined(separator: "\n")
        let elsewhere = finding.related.compactMap(related).joined(separator: "\n")
        let repairs = finding.fixes.map { fix in
            "<p><b>Repair\(fix.safety == .safe ? "" : " that changes what the Runner does"):</b> \(HTMLText.sentence(file.mask.sentence(fix.title)))</p>"
        }
        return """
            <article class="\(severity)" data-severity="\(severity)" data-rule="\(finding.rule)" data-file="\(XMLText.escaped(file.path))">
            <h2><b>\(severity)</b> \(HTMLText.sentence(file.mask.sentence(finding.message)))</h2>
            <p class="place">\(XMLText.escaped(file.place(finding.range.lowerBound))) <code>\(finding.rule)</code></p>
            \(excerpt(finding.range, finding.label, in: file))
            \([elsewhere, advice, notes, repairs.joined(separator: "\n")].filter { !$0.isEmpty }.joined(separator: "\n"))
            </article>
            """
    }

    private func related(_ related: Related) -> String? {
        guard let place = run.file(of: related, in: file) else { return nil }
        let path = place.path == file.path ? "" : "<p class=\"place\">\(XMLText.escaped(place.place(related.range.lowerBound)))</p>\n"
        return path + excerpt(related.range, related.message, in: place)
    }

    /// The line a range begins on, the range marked, the words for it below.
    private func excerpt(_ range: Range<Int>, _ label: String, in file: ReportedFile) -> String {
        let number = file.lines.line(of: range.lowerBound)
        let line = file.lines.range(ofLine: number)
        let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
        let end = max(start, min(range.upperBound, line.upperBound))
        // Of a long line, what is near.
        let shown = max(line.lowerBound, start - 200)..<min(line.upperBound, end + 200)
        let piece = { (range: Range<Int>) in XMLText.escaped(String(decoding: file.mask.shown(range, of: file.bytes).prefix(2000), as: UTF8.self)) }
        let caption = label.isEmpty ? "" : "<figcaption>\(HTMLText.sentence(file.mask.sentence(label)))</figcaption>"
        return "<figure><pre><i>\(number)</i> \(piece(shown.lowerBound..<start))<mark>\(piece(start..<end))</mark>\(piece(end..<shown.upperBound))</pre>\(caption)</figure>"
    }
}

/// Sentences of a page.
private enum HTMLText {
    /// A sentence, what stands in backticks as code.
    static func sentence(_ text: String) -> String {
        let parts = XMLText.escaped(text).split(separator: "`", omittingEmptySubsequences: false)
        guard parts.count % 2 == 1 else { return XMLText.escaped(text) }
        return parts.enumerated().map { $0 % 2 == 1 ? "<code>\($1)</code>" : String($1) }.joined()
    }
}

/// What is the same on every page.
private enum HTMLPage {
    static let style = """
        :root { --page: #fff; --text: #1f1e24; --faint: #626168; --line: #dcdcde; --code: #f4f4f6; --error: #c91c00; --warning: #9e5400; --info: #2f68b4; --mark: #fdf1dd; }
        @media (prefers-color-scheme: dark) {
          :root { --page: #18171d; --text: #ececef; --faint: #a4a3a8; --line: #434248; --code: #28272d; --error: #fe8d77; --warning: #e9be74; --info: #9dc7f1; --mark: #5c2900; }
        }
        body { background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
        h1 { font-size: 1.4rem; }
        form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
        select { font: inherit; max-width: 20rem; }
        article { border: 1px solid var(--line); border-left: .4rem solid var(--tone); border-radius: .3rem; margin: 1rem 0; padding: .5rem 1rem; break-inside: avoid; }
        article.error { --tone: var(--error); } article.warning { --tone: var(--warning); } article.info { --tone: var(--info); }
        article[hidden] { display: none; }
        h2 { font-size: 1rem; font-weight: normal; margin: .3rem 0; } h2 b { color: var(--tone); }
        p { margin: .3rem 0; } .place, i, figcaption, output { color: var(--faint); }
        code, pre { background: var(--code); border-radius: .2rem; font: .9rem ui-monospace, monospace; } code { padding: 0 .2rem; }
        figure { margin: .5rem 0; } pre { margin: 0; overflow-x: auto; padding: .4rem .6rem; } i { font-style: normal; user-select: none; }
        mark { background: var(--mark); border-bottom: 2px solid var(--tone); color: inherit; padding-bottom: 2px; }
        @media print { form { display: none; } body { max-width: none; } pre { white-space: pre-wrap; } }
        """

    static let script = """
        const form = document.getElementById('filters'), all = [...document.querySelectorAll('article')];
        function filter() {
          const wanted = new FormData(form), severities = wanted.getAll('severity'), rule = wanted.get('rule'), file = wanted.get('file');
          let count = 0;
          for (const article of all) {
            const { severity, rule: own, file: path } = article.dataset;
            article.hidden = !severities.includes(severity) || rule && own !== rule || file && path !== file;
            if (!article.hidden) count++;
          }
          document.getElementById('shown').value = `${count} of ${all.length} shown`;
        }
        form.addEventListener('input', filter);
        filter();
        """
}
