import RunnerConfig

/// What a repair does to its lines, as rows of a patch: the old ones with `-`, the new ones with `+`.
///
/// There are none where a credential would have to be shown, or where another file changes, too.
struct RepairDiff {
    /// A line of the patch.
    struct Row: Equatable {
        var number: Int
        var isAdded: Bool
        /// As it is shown: masked, and harmless to a terminal.
        var text: String
    }

    /// The first few.
    let rows: [Row]
    /// How many are left out.
    let leftOut: Int

    private static let limit = 8

    init(_ fix: Fix, in file: ReportedFile) {
        let isPlain = { (edit: Edit) in
            (edit.path == nil || edit.path == file.path) && (!file.mask.hides(edit.range) || edit.text.isEmpty) && file.mask.redacted(edit.text) == edit.text
        }
        let edits = fix.edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
        guard edits.allSatisfy(isPlain), zip(edits, edits.dropFirst()).allSatisfy({ $0.range.upperBound <= $1.range.lowerBound }) else {
            (rows, leftOut) = ([], 0)
            return
        }
        var all: [Row] = []
        var shift = 0
        for hunk in Self.hunks(edits, file) { all += Self.rows(hunk, file, &shift) }
        rows = Array(all.prefix(Self.limit))
        leftOut = all.count - rows.count
    }

    /// Edits that touch the same line, together.
    private static func hunks(_ edits: [Edit], _ file: ReportedFile) -> [[Edit]] {
        var hunks: [[Edit]] = []
        for edit in edits {
            if let last = hunks.last?.last, file.lines.line(of: last.range.upperBound) >= file.lines.line(of: edit.range.lowerBound) {
                hunks[hunks.count - 1].append(edit)
            } else {
                hunks.append([edit])
            }
        }
        return hunks
    }

    /// - Parameter shift: how many lines more there are in the new text than in the old one, so far.
    private static func rows(_ edits: [Edit], _ file: ReportedFile, _ shift: inout Int) -> [Row] {
        guard let first = edits.first, let last = edits.last else { return [] }
        let firstLine = file.lines.line(of: first.range.lowerBound)
        let lastLine = file.lines.line(of: last.range.upperBound)
        let whole = file.lines.range(ofLine: firstLine).lowerBound..<file.lines.range(ofLine: lastLine).upperBound
        var old = ""
        var new = ""
        var position = whole.lowerBound
        for edit in edits {
            let kept = String(decoding: file.mask.shown(position..<edit.range.lowerBound, of: file.bytes), as: UTF8.self)
            old += kept + String(decoding: file.mask.shown(edit.range, of: file.bytes), as: UTF8.self)
            new += kept + edit.text
            position = edit.range.upperBound
        }
        let rest = String(decoding: file.mask.shown(position..<max(position, whole.upperBound), of: file.bytes), as: UTF8.self)
        let before = lines(old + rest)
        let after = lines(new + rest)
        let head = zip(before, after).prefix { $0 == $1 }.count
        let tail = zip(before.dropFirst(head).reversed(), after.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        defer { shift += after.count - before.count }
        let removed = before.indices.dropFirst(head).dropLast(tail).map { Row(number: firstLine + $0, isAdded: false, text: before[$0]) }
        return removed + after.indices.dropFirst(head).dropLast(tail).map { Row(number: firstLine + shift + $0, isAdded: true, text: after[$0]) }
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let line = line.last == "\r" ? line.dropLast() : line
            return line.map { DisplayWidth.cell($0).text }.joined()
        }
    }
}
