/// A unified diff between two versions of a text.
enum Patch {
    /// Empty when nothing changed.
    static func text(_ old: [UInt8], _ new: [UInt8], path: String) -> String {
        let before = lines(old)
        let after = lines(new)
        var start = 0
        while start < before.count, start < after.count, before[start] == after[start] { start += 1 }
        guard start < before.count || start < after.count else { return "" }
        let steps = steps(before[start...], after[start...])
        var result = "--- a/\(path)\n+++ b/\(path)\n"
        for hunk in hunks(steps) {
            let first = max(0, hunk.lowerBound - 3)
            let last = min(steps.count, hunk.upperBound + 3)
            var lead = 0
            if first == 0 { lead = min(3 - hunk.lowerBound, start) }
            lead = max(0, lead)
            let part = steps[first..<last]
            let oldStart = start + steps[..<first].count { $0.kind != .added } - lead
            let newStart = start + steps[..<first].count { $0.kind != .removed } - lead
            let oldCount = part.count { $0.kind != .added } + lead
            let newCount = part.count { $0.kind != .removed } + lead
            result += "@@ -\(oldCount == 0 ? oldStart : oldStart + 1),\(oldCount) +\(newCount == 0 ? newStart : newStart + 1),\(newCount) @@\n"
            for line in before[start - lead..<start] { result += " " + line }
            for step in part { result += step.kind.rawValue + step.line }
        }
        return result
    }

    private enum Kind: String { case same = " ", added = "+", removed = "-" }

    private struct Step {
        var kind: Kind
        var line: String
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) + "\n" }
        if lines.last == "\n" { lines.removeLast() } else if let last = lines.popLast() { lines.append(last + "\\ No newline at end of file\n") }
        return lines
    }

    /// The longest common subsequence; texts are short behind their common start.
    private static func steps(_ before: ArraySlice<String>, _ after: ArraySlice<String>) -> [Step] {
        var end = 0
        while end < min(before.count, after.count), before[before.endIndex - 1 - end] == after[after.endIndex - 1 - end] { end += 1 }
        let a = Array(before.dropLast(end))
        let b = Array(after.dropLast(end))
        let tail = before.suffix(end).map { Step(kind: .same, line: $0) }
        guard a.count * b.count <= 4_000_000 else {
            return a.map { Step(kind: .removed, line: $0) } + b.map { Step(kind: .added, line: $0) } + tail
        }
        var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in stride(from: a.count - 1, through: 0, by: -1) {
            for j in stride(from: b.count - 1, through: 0, by: -1) {
                table[i][j] = a[i] == b[j] ? table[i + 1][j + 1] + 1 : max(table[i + 1][j], table[i][j + 1])
            }
        }
        var steps: [Step] = []
        var (i, j) = (0, 0)
        while i < a.count || j < b.count {
            if i < a.count, j < b.count, a[i] == b[j] {
                steps.append(Step(kind: .same, line: a[i]))
                (i, j) = (i + 1, j + 1)
            } else if i < a.count, j == b.count || table[i + 1][j] >= table[i][j + 1] {
                steps.append(Step(kind: .removed, line: a[i]))
                i += 1
            } else {
                steps.append(Step(kind: .added, line: b[j]))
                j += 1
            }
        }
        return steps + tail
    }

    /// Runs of changes, joined where fewer than seven lines lie between.
    private static func hunks(_ steps: [Step]) -> [Range<Int>] {
        var hunks: [Range<Int>] = []
        for (index, step) in steps.enumerated() where step.kind != .same {
            if let last = hunks.last, index - last.upperBound <= 6 {
                hunks[hunks.count - 1] = last.lowerBound..<index + 1
            } else {
                hunks.append(index..<index + 1)
            }
        }
        return hunks
    }
}
