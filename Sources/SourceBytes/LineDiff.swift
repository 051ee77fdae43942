/// Which lines of one text became which of another.
public enum LineDiff {
    /// A step from the old text to the new one; numbers are indices of lines.
    public enum Step: Equatable, Sendable {
        case same(old: Int, new: Int)
        case removed(old: Int)
        case added(new: Int)
    }

    /// As few changes as possible, except where both texts have thousands of lines that differ: there, lines that stand once in each hold
    /// the texts together. Of two ways that change as little, the one that removes first is taken.
    public static func steps<Line: Hashable>(_ old: [Line], _ new: [Line]) -> [Step] {
        var start = 0
        while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
        var tail = 0
        while tail < old.count - start, tail < new.count - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }

        var steps = (0..<start).map { Step.same(old: $0, new: $0) }
        steps += middle(old[start..<old.count - tail], new[start..<new.count - tail])
        steps += (0..<tail).map { Step.same(old: old.count - tail + $0, new: new.count - tail + $0) }
        return steps
    }

    private static func middle<Line: Hashable>(_ old: ArraySlice<Line>, _ new: ArraySlice<Line>) -> [Step] {
        // Most often a line takes the place of another, and nothing has to be found out.
        guard !old.isEmpty, !new.isEmpty, old.count + new.count > 2 else { return old.indices.map { .removed(old: $0) } + new.indices.map { .added(new: $0) } }
        return LineComparison(LineNumbers(old, new), oldStart: old.startIndex, newStart: new.startIndex).steps
    }

    /// The same for texts that are cut into lines already.
    public static func steps(_ old: [UInt8], _ oldLines: [Range<Int>], _ new: [UInt8], _ newLines: [Range<Int>]) -> [Step] {
        steps(oldLines.map { old[$0] }, newLines.map { new[$0] })
    }
}

extension LineDiff {
    /// The edits of single lines that make one text of another; what is added stands before a line that stays or goes, or at the end.
    public static func edits(from old: [UInt8], to new: [UInt8]) -> [TextEdit] {
        let (before, after) = (lines(old), lines(new))
        var edits: [TextEdit] = []
        var added: [UInt8] = []
        var place = 0
        for step in steps(old, before, new, after) {
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
