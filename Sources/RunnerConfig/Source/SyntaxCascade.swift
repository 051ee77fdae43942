/// Of the mistakes that a reader lists, those that somebody made: one slip often makes the reader stumble several times.
enum SyntaxCascade {
    /// The problems without what only follows from an earlier one: on the same line, on the lines that a text without its closing quotes
    /// left bare, and where the very same line stands again.
    static func ended(_ problems: [SyntaxProblem], in text: SourceText) -> [SyntaxProblem] {
        guard problems.count > 1 else { return problems }
        var kept: [SyntaxProblem] = []
        var seen: [String: Int] = [:]
        var lastLine = -1
        // Where the line begins that an unclosed text would still swallow.
        var swallowing: Int?
        for problem in problems {
            let line = text.lineStart(problem.range.lowerBound)
            guard problem.isFatal else {
                kept.append(problem)
                continue
            }
            guard line != lastLine else { continue }
            lastLine = line
            if line == swallowing {
                swallowing = text.lineEnd(line)
                continue
            }
            let content = text.text(line..<text.lineEnd(line)).filter { !$0.isWhitespace }
            swallowing = opensText(content) ? text.lineEnd(line) : nil
            if let first = seen[content], content.utf8.count < 12 {
                if kept[first].related == nil { kept[first].related = .init(message: "and here", range: problem.range) }
                continue
            }
            seen[content] = kept.count
            kept.append(problem)
        }
        return kept
    }

    /// Whether a line begins a text of several lines in the wrong quotes: `script = "'''`, `script = ""'`.
    private static func opensText(_ line: String) -> Bool {
        ["\"'''", "'\"\"\"", "=\"", "='"].contains { line.hasSuffix($0) }
    }
}
