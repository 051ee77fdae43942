import Reports
import SourceBytes

/// Two texts as a patch, as `diff -u` prints it.
struct UnifiedDiff {
    /// A text with its mask: lines are compared as they are and shown as they may be.
    struct Side {
        let bytes: [UInt8]
        let mask: Mask
        fileprivate let lines: [Range<Int>]

        init(_ bytes: [UInt8], _ mask: Mask) {
            self.bytes = bytes
            self.mask = mask
            var lines: [Range<Int>] = []
            var start = 0
            for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
                lines.append(start..<offset + 1)
                start = offset + 1
            }
            if start < bytes.count { lines.append(start..<bytes.count) }
            self.lines = lines
        }

        fileprivate func shown(_ index: Int, escaped: Bool) -> String {
            let line = lines[index]
            var text = String(decoding: bytes[line], as: UTF8.self)
            if escaped {
                let end = text.unicodeScalars.reversed().prefix { $0 == "\n" || $0 == "\r" }.count
                let content = String(String.UnicodeScalarView(text.unicodeScalars.dropLast(end)))
                text = DisplayWidth.safe(content) + String(String.UnicodeScalarView(text.unicodeScalars.suffix(end)))
            }
            return bytes[line.upperBound - 1] == UInt8(ascii: "\n") ? text : text + "\n\\ No newline at end of file\n"
        }
    }

    let path: String
    let old: Side
    let new: Side
    let paint: Paint
    /// Whether characters that steer a terminal are made visible: a patch for `git apply` has to keep them.
    var escapes = false
    private static let context = 3

    /// The patch, and how many changes are not in it: lines with credentials are never shown, and a change that stands on one, or has
    /// no other line after it, cannot be told without it.
    func patch() -> (text: String, leftOut: Int) {
        let (hunks, leftOut) = hunks()
        guard !hunks.isEmpty else { return ("", leftOut) }
        let name = DisplayWidth.safe(path)
        let parts = hunks.map(show).joined()
        return (paint("--- \(prefixed("a", name))", .strong) + "\n" + paint("+++ \(prefixed("b", name))", .strong) + "\n" + parts, leftOut)
    }

    /// `a/config.toml`, as `git apply` and `patch -p1` expect it; a name with blanks ends with a tab.
    private func prefixed(_ side: String, _ name: String) -> String {
        let relative = name.hasPrefix("/") ? name : "/" + name
        return side + relative + (name.contains(" ") ? "\t" : "")
    }

    /// Changes that are near each other, with the lines around them, without those that would show a credential.
    private func hunks() -> (shown: [[LineDiff.Step]], leftOut: Int) {
        let steps = LineDiff.steps(old.bytes, old.lines, new.bytes, new.lines)
        var groups: [Range<Int>] = []
        for (index, step) in steps.enumerated() {
            if case .same = step { continue }
            if let last = groups.last, index - last.upperBound <= 2 * Self.context, !steps[last.upperBound..<index].contains(where: hidden) {
                groups[groups.count - 1] = last.lowerBound..<index + 1
            } else {
                groups.append(index..<index + 1)
            }
        }
        var shown: [[LineDiff.Step]] = []
        var leftOut = 0
        for (number, group) in groups.enumerated() {
            let bound = number == 0 ? 0 : groups[number - 1].upperBound
            let end = number + 1 < groups.count ? groups[number + 1].lowerBound : steps.count
            let before = steps[bound..<group.lowerBound].suffix(Self.context).reversed().prefix { !hidden($0) }.count
            let after = steps[group.upperBound..<end].prefix(Self.context).prefix { !hidden($0) }.count
            // Without a line after it `git apply` looks for the change at the end of the file only.
            guard !steps[group].contains(where: hidden), after > 0 || group.upperBound == steps.count && (before > 0 || changesWhole(steps[group])) else {
                leftOut += 1
                continue
            }
            shown.append(Array(steps[(group.lowerBound - before)..<(group.upperBound + after)]))
        }
        return (shown, leftOut)
    }

    /// Whether a change takes and leaves lines, or all there are: else a patch could not say where it stands.
    private func changesWhole(_ steps: ArraySlice<LineDiff.Step>) -> Bool {
        let removes = steps.contains { if case .removed = $0 { true } else { false } }
        let adds = steps.contains { if case .added = $0 { true } else { false } }
        return (removes || old.lines.isEmpty) && (adds || new.lines.isEmpty)
    }

    private func show(_ hunk: [LineDiff.Step]) -> String {
        var rows = ""
        var oldLines: [Int] = []
        var newLines: [Int] = []
        for step in hunk {
            switch step {
            case .same(let old, let new):
                oldLines.append(old)
                newLines.append(new)
                rows += " " + self.old.shown(old, escaped: escapes)
            case .removed(let old):
                oldLines.append(old)
                rows += painted("-" + self.old.shown(old, escaped: escapes), .removed)
            case .added(let new):
                newLines.append(new)
                rows += painted("+" + self.new.shown(new, escaped: escapes), .added)
            }
        }
        return paint("@@ -\(span(oldLines)) +\(span(newLines)) @@", .gutter) + "\n" + rows
    }

    /// The colour ends before the line does. By scalars: to Swift a CRLF is one character.
    private func painted(_ row: String, _ role: Paint.Role) -> String {
        paint(String(String.UnicodeScalarView(row.unicodeScalars.dropLast())), role) + "\n"
    }

    /// `12,7`, or `12` for one line. A side without lines is an empty text: any other brings lines around the change.
    private func span(_ lines: [Int]) -> String {
        guard let first = lines.first else { return "0,0" }
        return lines.count == 1 ? "\(first + 1)" : "\(first + 1),\(lines.count)"
    }

    private func hidden(_ step: LineDiff.Step) -> Bool {
        switch step {
        case .same(let index, _), .removed(let index): old.mask.hides(old.lines[index])
        case .added(let index): new.mask.hides(new.lines[index])
        }
    }
}
