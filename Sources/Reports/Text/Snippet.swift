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
    /// Whether labels are broken into lines of this width.
    package var wraps = false

    /// The highest line number that is shown: it decides how wide the gutter must be.
    package static func lastLine(_ marks: [Mark], in file: ReportedFile) -> Int {
        marks.map { file.lines.line(of: $0.range.lowerBound) }.max() ?? 1
    }

    package func rows() -> [String] {
        let numbers = marks.map { file.lines.line(of: $0.range.lowerBound) }
        let empty = paint(String(repeating: " ", count: gutter + 1) + "|", .gutter)
        var rows = [empty]
        var last = 0
        for number in numbers.sorted() where number > last {
            last = number
            let line = file.lines.range(ofLine: number)
            let here = marks.indices.filter { numbers[$0] == number }.map { marks[$0] }.sorted { $0.isPrimary && !$1.isPrimary }
            guard let focus = here.first else { continue }
            let shown = DisplayLine(
                file.bytes, line: line, mask: file.mask, focus: onLine(focus.range, line), width: width - gutter - 3)
            let head = String(repeating: " ", count: gutter - String(number).count) + "\(number) |"
            let text = shown.text
            rows.append(paint(head, .gutter) + (text.isEmpty ? "" : " " + text))
            for mark in here { rows += self.rows(mark, in: shown, line).map { empty + " " + $0 } }
        }
        return rows + [empty]
    }

    /// The marks with their label beside them; below them where it does not fit.
    private func rows(_ mark: Mark, in shown: DisplayLine, _ line: Range<Int>) -> [String] {
        let columns = shown.columns(onLine(mark.range, line))
        let label = DisplayWidth.safe(file.mask.sentence(mark.label))
        let signs = String(repeating: mark.isPrimary ? "^" : "-", count: columns.count)
        let colour = mark.isPrimary ? role : .gutter
        let drawn = { (column: Int, text: String) in String(repeating: " ", count: column) + paint(text, colour) }
        let room = width - gutter - 3
        guard wraps, columns.upperBound + 1 + DisplayWidth.of(label) > room else {
            return [drawn(columns.lowerBound, signs + (label.isEmpty ? "" : " " + label))]
        }
        let start = max(0, min(columns.lowerBound, room - Self.narrowestLabel))
        return [drawn(columns.lowerBound, signs)] + WrappedLines.of(label, width: room - start).map { drawn(start, $0) }
    }

    /// Columns that a label below its marks has at least.
    private static let narrowestLabel = 36

    /// The part of a range that stands on the line where it begins.
    private func onLine(_ range: Range<Int>, _ line: Range<Int>) -> Range<Int> {
        let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
        return start..<max(start, min(range.upperBound, line.upperBound))
    }
}
