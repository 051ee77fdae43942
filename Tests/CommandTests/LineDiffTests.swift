import SourceBytes
import Testing

@Suite struct LineDiffTests {
    /// What the textbook table gives: as few changes as possible, and where two ways are as short, first what goes.
    private func expected(_ old: [String], _ new: [String]) -> [LineDiff.Step] {
        var lengths = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
        for row in old.indices.reversed() {
            for column in new.indices.reversed() {
                lengths[row][column] = old[row] == new[column] ? lengths[row + 1][column + 1] + 1 : max(lengths[row + 1][column], lengths[row][column + 1])
            }
        }
        var steps: [LineDiff.Step] = []
        var (row, column) = (0, 0)
        while row < old.count || column < new.count {
            if row < old.count, column < new.count, old[row] == new[column] {
                steps.append(.same(old: row, new: column))
                (row, column) = (row + 1, column + 1)
            } else if row < old.count, column == new.count || lengths[row + 1][column] >= lengths[row][column + 1] {
                steps.append(.removed(old: row))
                row += 1
            } else {
                steps.append(.added(new: column))
                column += 1
            }
        }
        return steps
    }

    @Test func `few lines are compared by the textbook`() {
        var random = Numbers(seed: 7)
        for round in 0..<3000 {
            let letters = random.next(below: 8) + 1
            let old = (0..<random.next(below: 14)).map { _ in "\(random.next(below: letters))" }
            let new = round % 2 == 0 ? (0..<random.next(below: 14)).map { _ in "\(random.next(below: letters))" } : old.filter { _ in random.next(below: 4) > 0 }
            // The ends that are the same are not looked at: there the textbook may remove an equal line.
            let start = zip(old, new).prefix { $0 == $1 }.count
            let tail = zip(old.dropFirst(start).reversed(), new.dropFirst(start).reversed()).prefix { $0 == $1 }.count
            let inner = expected(Array(old[start..<old.count - tail]), Array(new[start..<new.count - tail]))
            let steps = LineDiff.steps(old, new)
            #expect(Array(steps[start..<steps.count - tail]) == inner.map { moved($0, by: start) }, "\(old) \(new)")
        }
    }

    private func moved(_ step: LineDiff.Step, by lines: Int) -> LineDiff.Step {
        switch step {
        case .same(let old, let new): .same(old: old + lines, new: new + lines)
        case .removed(let old): .removed(old: old + lines)
        case .added(let new): .added(new: new + lines)
        }
    }

    @Test func `a change in each of many parts shows as that`() {
        let old = (0..<20_000).map { $0 % 5 == 0 ? "token \($0)" : "line \($0 % 5)" }
        let new = old.enumerated().map { $0.offset % 5 == 3 ? "changed" : $0.element }
        let steps = LineDiff.steps(old, new)
        #expect(steps.count { if case .same = $0 { true } else { false } } == 16_000)
        #expect(steps.count == 24_000)
    }

    @Test func `texts with nothing in common are replaced`() {
        let (old, new) = ((0..<5000).map { "a\($0)" }, (0..<5000).map { "b\($0 % 7)" })
        #expect(LineDiff.steps(old, new) == old.indices.map { .removed(old: $0) } + new.indices.map { .added(new: $0) })
    }

    @Test func `lines in another order make a whole way`() {
        let old = (0..<5000).map { "\($0 &* 7919 % 5000)" }
        let new = (0..<5000).map { "\($0)" }
        var (row, column) = (0, 0)
        for step in LineDiff.steps(old, new) {
            switch step {
            case .same(let first, let second):
                #expect(first == row && second == column && old[first] == new[second])
                (row, column) = (row + 1, column + 1)
            case .removed(let line):
                #expect(line == row)
                row += 1
            case .added(let line):
                #expect(line == column)
                column += 1
            }
        }
        #expect(row == old.count && column == new.count)
    }
}

/// Numbers that are the same in every run.
private struct Numbers {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}
