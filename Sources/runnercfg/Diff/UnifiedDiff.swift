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

        fileprivate func shown(_ index: Int) -> String {
            let line = lines[index]
            let text = String(decoding: mask.shown(line, of: bytes), as: UTF8.self)
            return bytes[line.upperBound - 1] == UInt8(ascii: "\n") ? text : text + "\n\\ No newline at end of file\n"
        }
    }

    let path: String
    let old: Side
    let new: Side
    let paint: Paint
    private static let context = 3

    /// Whether a credential had to be hidden, so that the patch cannot be applied.
    var isMasked: Bool { hunks().contains { $0.contains { hidden($0) } } }

    /// Empty when the texts are equal.
    func text() -> String {
        let hunks = hunks()
        guard !hunks.isEmpty else { return "" }
        let name = DisplayWidth.safe(path)
        let parts = hunks.map(show).joined()
        return paint("--- \(name)", .strong) + "\n" + paint("+++ \(name)", .strong) + "\n" + parts
    }

    /// Changes that are near each other, with the lines around them.
    private func hunks() -> [[LineDiff.Step]] {
        let steps = LineDiff.steps(old.lines.map { old.bytes[$0] }, new.lines.map { new.bytes[$0] })
        var ranges: [Range<Int>] = []
        for (index, step) in steps.enumerated() {
            if case .same = step { continue }
            let range = max(0, index - Self.context)..<min(steps.count, index + Self.context + 1)
            if let last = ranges.last, range.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                ranges.append(range)
            }
        }
        return ranges.map { Array(steps[$0]) }
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
                rows += " " + self.old.shown(old)
            case .removed(let old):
                oldLines.append(old)
                rows += painted("-" + self.old.shown(old), .removed)
            case .added(let new):
                newLines.append(new)
                rows += painted("+" + self.new.shown(new), .added)
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
