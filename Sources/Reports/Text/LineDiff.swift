/// Which lines of one text became which of another.
package enum LineDiff {
    /// A step from the old text to the new one; numbers are indices of lines.
    package enum Step: Equatable, Sendable {
        case same(old: Int, new: Int)
        case removed(old: Int)
        case added(new: Int)
    }

    /// Above this many pairs of differing lines everything between the common ends counts as replaced.
    private static let pairLimit = 4_000_000

    package static func steps<Line: Equatable>(_ old: [Line], _ new: [Line]) -> [Step] {
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
