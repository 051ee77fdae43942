/// Finds which of some lines stayed, between a first and a last that did not.
struct LineComparison {
    private let numbers: LineNumbers
    /// Of the first lines.
    private let oldStart, newStart: Int
    private(set) var steps: [LineDiff.Step] = []

    /// Up to so many pairs of lines, all of them are looked at.
    private static let pairLimit = 4_000_000
    /// Lines between lines that stand once are cut at lines that stand once between those, and so on; deeper than that nobody reads a patch.
    private static let depthLimit = 8

    init(_ numbers: LineNumbers, oldStart: Int, newStart: Int) {
        (self.numbers, self.oldStart, self.newStart) = (numbers, oldStart, newStart)
        compare(numbers.old.indices, numbers.new.indices, depth: 0)
    }

    private mutating func compare(_ old: Range<Int>, _ new: Range<Int>, depth: Int) {
        if old.isEmpty || new.isEmpty { return replace(old, new) }
        if old.count <= Self.pairLimit / new.count { return compareAll(old, new) }
        let anchors = depth < Self.depthLimit ? LineAnchors(numbers, old, new).pairs : []
        guard !anchors.isEmpty else { return replace(old, new) }
        var (row, column) = (old.lowerBound, new.lowerBound)
        for (oldLine, newLine) in anchors {
            compareBetweenEnds(row..<oldLine, column..<newLine, depth: depth + 1)
            keep(oldLine, newLine)
            (row, column) = (oldLine + 1, newLine + 1)
        }
        compareBetweenEnds(row..<old.upperBound, column..<new.upperBound, depth: depth + 1)
    }

    /// Lines at both ends that are the same stay.
    private mutating func compareBetweenEnds(_ old: Range<Int>, _ new: Range<Int>, depth: Int) {
        var start = 0
        while start < min(old.count, new.count), numbers.old[old.lowerBound + start] == numbers.new[new.lowerBound + start] { start += 1 }
        var tail = 0
        while tail < min(old.count, new.count) - start, numbers.old[old.upperBound - 1 - tail] == numbers.new[new.upperBound - 1 - tail] { tail += 1 }
        for index in 0..<start { keep(old.lowerBound + index, new.lowerBound + index) }
        compare(old.lowerBound + start..<old.upperBound - tail, new.lowerBound + start..<new.upperBound - tail, depth: depth)
        for index in (0..<tail).reversed() { keep(old.upperBound - 1 - index, new.upperBound - 1 - index) }
    }

    /// The longest common subsequence by the textbook table, of which two rows and the way through are kept.
    private mutating func compareAll(_ old: Range<Int>, _ new: Range<Int>) {
        let way = removals(old, new)
        var (row, column) = (old.lowerBound, new.lowerBound)
        while row < old.upperBound, column < new.upperBound {
            let pair = (row - old.lowerBound) * new.count + column - new.lowerBound
            if numbers.old[row] == numbers.new[column] {
                keep(row, column)
                row += 1
                column += 1
            } else if way[pair >> 6] >> UInt64(pair & 63) & 1 == 1 {
                replace(row..<row + 1, column..<column)
                row += 1
            } else {
                replace(row..<row, column..<column + 1)
                column += 1
            }
        }
        replace(row..<old.upperBound, column..<new.upperBound)
    }

    /// A bit for each pair of lines: whether the way on from there goes without the old one.
    private func removals(_ old: Range<Int>, _ new: Range<Int>) -> [UInt64] {
        let columns = new.count
        var bits = [UInt64](repeating: 0, count: (old.count * columns + 63) / 64)
        // The lengths of what the rest has in common, from each new line on; those of the row below become those of the row.
        var lengths = [Int32](repeating: 0, count: columns + 1)
        lengths.withUnsafeMutableBufferPointer { lengths in
            bits.withUnsafeMutableBufferPointer { bits in
                numbers.new.withUnsafeBufferPointer { lines in
                    for row in old.reversed() {
                        let line = numbers.old[row]
                        let first = (row - old.lowerBound) * columns
                        var diagonal: Int32 = 0
                        for column in (0..<columns).reversed() {
                            let below = lengths[column]
                            if lines[new.lowerBound + column] == line {
                                lengths[column] = diagonal + 1
                            } else if below >= lengths[column + 1] {
                                bits[(first + column) >> 6] |= 1 << UInt64((first + column) & 63)
                            } else {
                                lengths[column] = lengths[column + 1]
                            }
                            diagonal = below
                        }
                    }
                }
            }
        }
        return bits
    }

    private mutating func keep(_ old: Int, _ new: Int) { steps.append(.same(old: oldStart + old, new: newStart + new)) }

    private mutating func replace(_ old: Range<Int>, _ new: Range<Int>) {
        for line in old { steps.append(.removed(old: oldStart + line)) }
        for line in new { steps.append(.added(new: newStart + line)) }
    }
}
