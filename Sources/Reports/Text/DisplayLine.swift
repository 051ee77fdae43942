/// A line of a file as it is shown: masked, harmless to the terminal, cut to a width.
package struct DisplayLine {
    private struct Cell {
        var text: String
        var width: Int
        /// In the file.
        var bytes: Range<Int>
        /// Made of letters that take a byte and a column each.
        var isRun = false

        /// The columns, from its own first, that stand for a range of the file.
        func columns(_ range: Range<Int>) -> Range<Int> {
            guard isRun else { return 0..<width }
            let part = range.clamped(to: bytes)
            return part.lowerBound - bytes.lowerBound..<part.upperBound - bytes.lowerBound
        }

        /// One for each of its letters.
        var letters: [Cell] {
            isRun ? zip(text, bytes).map { Cell(text: String($0), width: 1, bytes: $1..<$1 + 1) } : [self]
        }
    }

    private var cells: [Cell]
    /// Lines longer than this are cut around the focus before anything else looks at them.
    private static let window = 1024
    private static let ellipsis = "..."

    /// - Parameters:
    ///   - line: without its line end.
    ///   - focus: what must stay visible.
    ///   - width: columns; at least 20 are used.
    package init(_ bytes: [UInt8], line: Range<Int>, mask: Mask, focus: Range<Int>, width: Int) {
        let visible = Self.visible(line, around: focus, in: bytes)
        cells = Self.cells(bytes, visible, mask)
        cut(to: max(width, 20), focus: focus, line: line)
    }

    package var text: String { cells.count == 1 ? cells[0].text : cells.map(\.text).joined() }

    /// The columns, from 0, that a range of the file takes here; at least one.
    package func columns(_ range: Range<Int>) -> Range<Int> {
        var column = 0
        var start: Int?
        var end: Int?
        for cell in cells {
            if start == nil, cell.bytes.upperBound > range.lowerBound { start = column + cell.columns(range).lowerBound }
            if cell.bytes.lowerBound < range.upperBound { end = column + cell.columns(range).upperBound }
            column += cell.width
        }
        let first = start ?? column
        return first..<max(first + 1, range.isEmpty ? 0 : end ?? 0)
    }

    private static func visible(_ line: Range<Int>, around focus: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        guard line.count > window else { return line }
        let isContinuation = { (offset: Int) in bytes.indices.contains(offset) && bytes[offset] & 0xC0 == 0x80 }
        var start = max(line.lowerBound, min(focus.lowerBound, line.upperBound) - window / 4)
        var end = min(line.upperBound, start + window)
        for _ in 0..<3 where isContinuation(start) { start += 1 }
        for _ in 0..<3 where isContinuation(end) { end -= 1 }
        return start..<max(start, end)
    }

    private static func cells(_ bytes: [UInt8], _ range: Range<Int>, _ mask: Mask) -> [Cell] {
        var cells: [Cell] = []
        var position = range.lowerBound
        for hidden in mask.touching(range) where hidden.overlaps(range) {
            var part = hidden.clamped(to: range)
            // A credential of several lines keeps the indentation of each.
            while !part.isEmpty, hidden.lowerBound < range.lowerBound, bytes[part.lowerBound] == UInt8(ascii: " ") { part.removeFirst() }
            guard !part.isEmpty else { continue }
            cells += plain(bytes, position..<part.lowerBound)
            cells.append(Cell(text: Mask.stars, width: Mask.stars.utf8.count, bytes: part))
            position = part.upperBound
        }
        return cells + plain(bytes, position..<range.upperBound)
    }

    private static func plain(_ bytes: [UInt8], _ range: Range<Int>) -> [Cell] {
        let simple = simpleRun(bytes, range)
        var cells = simple.isEmpty ? [] : [Cell(text: String(decoding: bytes[simple], as: UTF8.self), width: simple.count, bytes: simple, isRun: true)]
        var position = simple.upperBound
        while position < range.upperBound {
            let run = validRun(bytes, position..<range.upperBound)
            for character in String(decoding: bytes[run], as: UTF8.self) {
                let (text, width) = DisplayWidth.cell(character)
                let length = character.utf8.count
                cells.append(Cell(text: text, width: width, bytes: position..<position + length))
                position += length
            }
            if position < range.upperBound {
                cells.append(Cell(text: "\u{FFFD}", width: 1, bytes: position..<position + 1))
                position += 1
            }
        }
        return cells
    }

    /// The letters of ASCII a range begins with, but for one that may be part of a longer character.
    private static func simpleRun(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var end = range.lowerBound
        while end < range.upperBound, bytes[end] >= 0x20, bytes[end] < 0x7F { end += 1 }
        return range.lowerBound..<(end < range.upperBound ? max(range.lowerBound, end - 1) : end)
    }

    /// The longest valid UTF-8 a range begins with.
    private static func validRun(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var end = range.lowerBound
        while end < range.upperBound {
            let length = bytes[end] < 0x80 ? 1 : bytes[end] >= 0xF0 ? 4 : bytes[end] >= 0xE0 ? 3 : 2
            guard end + length <= range.upperBound, length == 1 || String(validating: bytes[end..<end + length], as: UTF8.self) != nil else { break }
            end += length
        }
        return range.lowerBound..<end
    }

    private mutating func cut(to width: Int, focus: Range<Int>, line: Range<Int>) {
        let total = cells.reduce(0) { $0 + $1.width }
        let first = cells.first?.bytes.lowerBound ?? line.lowerBound
        let last = cells.last?.bytes.upperBound ?? line.lowerBound
        guard total > width || first > line.lowerBound || last < line.upperBound else { return }
        let wanted = columns(focus)
        // Context before the focus, unless the line's beginning is near enough to be shown whole.
        let begin = wanted.upperBound <= width - Self.ellipsis.count ? 0 : max(0, wanted.lowerBound - width / 3)
        let isCutBefore = begin > 0 || first > line.lowerBound
        cells = cells.flatMap(\.letters)
        var kept: [Cell] = []
        var room = width - Self.ellipsis.count - (isCutBefore ? Self.ellipsis.count : 0)
        var column = 0
        for cell in cells {
            defer { column += cell.width }
            guard column >= begin else { continue }
            guard cell.width <= room else { break }
            room -= cell.width
            kept.append(cell)
        }
        let start = kept.first?.bytes.lowerBound ?? first
        let end = kept.last?.bytes.upperBound ?? start
        if isCutBefore { kept.insert(Cell(text: Self.ellipsis, width: 3, bytes: line.lowerBound..<start), at: 0) }
        if end < line.upperBound { kept.append(Cell(text: Self.ellipsis, width: 3, bytes: end..<line.upperBound)) }
        cells = kept
    }
}
