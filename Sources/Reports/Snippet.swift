/// Lines of a file with marks below them.
package struct Snippet {
    /// Something to point at.
    package struct Mark {
        package var range: Range<Int>
        package var label: String
        /// Primary marks are drawn with `^`, the others with `-`.
        package var isPrimary: Bool
    }

    package let file: ReportedFile
    package let marks: [Mark]
    package let paint: Paint
    package let role: Paint.Role
    /// Columns for the line numbers.
    package let gutter: Int
    /// Columns of the whole.
    package let width: Int

    /// The highest line number that is shown: it decides how wide the gutter must be.
    package static func lastLine(_ marks: [Mark], in file: ReportedFile) -> Int {
        marks.map { file.lines.line(of: $0.range.lowerBound) }.max() ?? 1
    }

    package func rows() -> [String] {
        let numbers = Set(marks.map { file.lines.line(of: $0.range.lowerBound) }).sorted()
        let empty = paint(String(repeating: " ", count: gutter + 1) + "|", .gutter)
        var rows = [empty]
        for number in numbers {
            let line = file.lines.range(ofLine: number)
            let here = marks
                .filter { file.lines.line(of: $0.range.lowerBound) == number }
                .sorted { $0.isPrimary && !$1.isPrimary }
            guard let focus = here.first else { continue }
            let shown = DisplayLine(
                file.bytes, line: line, mask: file.mask, focus: onLine(focus.range, line), width: width - gutter - 3)
            let head = String(repeating: " ", count: gutter - String(number).count) + "\(number) |"
            let text = shown.text
            rows.append(paint(head, .gutter) + (text.isEmpty ? "" : " " + text))
            for mark in here { rows.append(empty + " " + row(mark, in: shown, line)) }
        }
        return rows + [empty]
    }

    private func row(_ mark: Mark, in shown: DisplayLine, _ line: Range<Int>) -> String {
        let columns = shown.columns(onLine(mark.range, line))
        let label = DisplayWidth.safe(file.mask.sentence(mark.label))
        let drawn = String(repeating: mark.isPrimary ? "^" : "-", count: columns.count) + (label.isEmpty ? "" : " " + label)
        return String(repeating: " ", count: columns.lowerBound) + paint(drawn, mark.isPrimary ? role : .gutter)
    }

    /// The part of a range that stands on the line where it begins.
    private func onLine(_ range: Range<Int>, _ line: Range<Int>) -> Range<Int> {
        let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
        return start..<max(start, min(range.upperBound, line.upperBound))
    }
}
