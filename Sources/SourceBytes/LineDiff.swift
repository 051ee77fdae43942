/// Which lines of one text became which of another.
public enum LineDiff {
    /// A step from the old text to the new one; numbers are indices of lines.
    public enum Step: Equatable, Sendable {
        case same(old: Int, new: Int)
        case removed(old: Int)
        case added(new: Int)
    }

    /// Above this many pairs of differing lines everything between the common ends counts as replaced.
    private static let pairLimit = 4_000_000

    public static func steps<Line: Equatable>(_ old: [Line], _ new: [Line]) -> [Step] {
        var start = 0
        while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
        var tail = 0
        while tail < old.count - start, tail < new.count - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }

        var steps = (0..<start).map { Step.same(old: $0, new: $0) }
        steps += middle(old, start..<(old.count - tail), new, start..<(new.count - tail))
        steps += (0..<tail).map { Step.same(old: old.count - tail + $0, new: new.count - tail + $0) }
        return steps
    }

    /// The longest common subsequence by the textbook table.
    private static func middle<Line: Equatable>(_ old: [Line], _ oldRange: Range<Int>, _ new: [Line], _ newRange: Range<Int>) -> [Step] {
        let rows = oldRange.count
        let columns = newRange.count
        guard rows > 0, columns > 0, rows <= pairLimit / columns else {
            return oldRange.map { .removed(old: $0) } + newRange.map { .added(new: $0) }
        }
        let stride = columns + 1
        var lengths = [Int32](repeating: 0, count: (rows + 1) * stride)
        for row in (0..<rows).reversed() {
            for column in (0..<columns).reversed() {
                lengths[row * stride + column] =
                    old[oldRange.lowerBound + row] == new[newRange.lowerBound + column]
                    ? lengths[(row + 1) * stride + column + 1] + 1
                    : max(lengths[(row + 1) * stride + column], lengths[row * stride + column + 1])
            }
        }
        var steps: [Step] = []
        var row = 0
        var column = 0
        while row < rows || column < columns {
            let oldIndex = oldRange.lowerBound + row
            let newIndex = newRange.lowerBound + column
            if row < rows, column < columns, old[oldIndex] == new[newIndex] {
                steps.append(.same(old: oldIndex, new: newIndex))
                row += 1
                column += 1
            } else if row < rows, column == columns || lengths[(row + 1) * stride + column] >= lengths[row * stride + column + 1] {
                steps.append(.removed(old: oldIndex))
                row += 1
            } else {
                steps.append(.added(new: newIndex))
                column += 1
            }
        }
        return steps
    }
}

extension LineDiff {
    /// The edits of single lines that make one text of another; what is added stands before a line that stays or goes, or at the end.
    public static func edits(from old: [UInt8], to new: [UInt8]) -> [TextEdit] {
        let (before, after) = (lines(old), lines(new))
        var edits: [TextEdit] = []
        var added: [UInt8] = []
        var place = 0
        for step in steps(before.map { old[$0] }, after.map { new[$0] }) {
            switch step {
            case .added(let line): added += new[after[line]]
            case .removed(let line):
                edits.append(TextEdit(before[line], added))
                added = []
                place = before[line].upperBound
            case .same(let line, _):
                if !added.isEmpty { edits.append(TextEdit(before[line].lowerBound..<before[line].lowerBound, added)) }
                added = []
                place = before[line].upperBound
            }
        }
        if !added.isEmpty { edits.append(TextEdit(place..<place, added)) }
        return edits
    }

    /// Where the lines stand, each with its line end.
    private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            let end = bytes.lineEnd(from: start)
            lines.append(start..<end)
            start = end
        }
        return lines
    }
}
