import RunnerConfig
import SourceBytes

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
        /// The characters before the first that is another one on the line that takes its place.
        var change = 0
    }

    /// The first few.
    let rows: [Row]
    /// How many are left out.
    let leftOut: Int

    private static let limit = 8
    /// Bytes of a line that are shown on either side of a change at most: some files are one line.
    private static let reach = 2048

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
        let whole = window(file.lines.range(ofLine: firstLine).lowerBound..<file.lines.range(ofLine: lastLine).upperBound, around: first.range.lowerBound..<last.range.upperBound, file.bytes)
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
        defer { shift += after.count - before.count }
        var rows: [Row] = []
        var block = Block()
        for step in LineDiff.steps(before, after) {
            switch step {
            case .removed(let line): block.removed.append(Row(number: firstLine + line, isAdded: false, text: before[line]))
            case .added(let line): block.added.append(Row(number: firstLine + shift + line, isAdded: true, text: after[line]))
            case .same: rows += block.taken()
            }
        }
        return rows + block.taken()
    }

    /// Lines that take the place of others.
    private struct Block {
        var removed: [Row] = []
        var added: [Row] = []

        /// The rows, each with the place where it differs from its counterpart; the block is empty afterwards.
        mutating func taken() -> [Row] {
            defer { self = Block() }
            for index in zip(removed.indices, added.indices).map(\.0) {
                let change = Self.charactersInCommon(removed[index].text, added[index].text)
                removed[index].change = change
                added[index].change = change
            }
            return removed + added
        }

        /// How many characters two texts begin with that are the same. What begins with the same ASCII is only looked at by character from
        /// where the rest differs: an accent there belongs to what stands before it.
        private static func charactersInCommon(_ left: String, _ right: String) -> Int {
            let common = zip(left.utf8, right.utf8).prefix { $0 == $1 && $0 < 0x80 && $0 != UInt8(ascii: "\r") }.count
            let start = max(0, common - 1)
            let rests = (left.utf8.dropFirst(start), right.utf8.dropFirst(start))
            return start + zip(Substring(rests.0), Substring(rests.1)).prefix { $0 == $1 }.count
        }
    }

    /// The part of some lines that lies near a change, at whole characters.
    private static func window(_ lines: Range<Int>, around change: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var start = max(lines.lowerBound, change.lowerBound - reach)
        var end = min(lines.upperBound, change.upperBound + reach)
        while start > lines.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        while end < lines.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return start..<max(start, end)
    }

    /// Byte by byte, since some lines are thousands of characters: a `\n` after a `\r` is a part of one character, and ends no line.
    private static func lines(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var lines: [String] = []
        var start = 0
        for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "\n") && (end == 0 || bytes[end - 1] != UInt8(ascii: "\r")) {
            let line = bytes[start..<end]
            lines.append(DisplayWidth.safe(String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)))
            start = end + 1
        }
        return lines
    }
}
