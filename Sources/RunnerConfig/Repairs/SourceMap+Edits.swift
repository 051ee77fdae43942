import SourceBytes

/// Edits of a text that stands in a file, made in the file.
extension SourceMap {
    /// The same edits in bytes of the file; nil where the file does not hold the text as it is, so that a repair is either exact or
    /// not offered.
    ///
    /// - Parameters:
    ///   - text: the text that this map is of.
    ///   - file: the file it stands in.
    func fileEdits(_ edits: [TextEdit], of text: [UInt8], in file: SourceText) -> [Edit]? {
        guard allowsEdits else { return nil }
        guard !segments.isEmpty else { return edits.map(Edit.init) }
        var result: [Edit] = []
        for edit in edits {
            guard let mapped = fileEdit(edit, of: text, in: file) else { return nil }
            result.append(mapped)
        }
        return result
    }

    private func fileEdit(_ edit: TextEdit, of text: [UInt8], in file: SourceText) -> Edit? {
        let inserted = String(decoding: edit.text, as: UTF8.self)
        let startsLine = edit.range.lowerBound == 0 || text[edit.range.lowerBound - 1] == UInt8(ascii: "\n")
        let endsLine = edit.range.isEmpty ? startsLine : text[edit.range.upperBound - 1] == UInt8(ascii: "\n")
        // The line that shows the margin of the block: the one before an insertion at a line's start, else the edit's own.
        let neighbour = edit.range.lowerBound < text.count ? edit.range.lowerBound : edit.range.lowerBound - 1
        guard neighbour >= 0, let margin = margin(ofLineAt: neighbour, of: text, in: file) else { return nil }
        guard let place = place(of: edit.range, of: text, in: file, startsLine: startsLine, endsLine: endsLine) else { return nil }
        return Edit(place, Self.indented(inserted, by: margin, startsLine: startsLine, endsLine: endsLine))
    }

    /// Where the bytes of a range stand, with the margin of its first line when it begins one; nil unless all of them stand there.
    private func place(of range: Range<Int>, of text: [UInt8], in file: SourceText, startsLine: Bool, endsLine: Bool) -> Range<Int>? {
        if range.isEmpty {
            if range.lowerBound > 0 {
                guard holdsOnce(range.lowerBound - 1..<range.lowerBound) else { return nil }
                let behind = self.file(range.lowerBound - 1..<range.lowerBound).upperBound
                return behind..<behind
            }
            guard holdsOnce(0..<min(1, text.count)), !text.isEmpty else { return nil }
            let start = file.lineStart(self.file(0..<1).lowerBound)
            return start..<start
        }
        guard holdsOnce(range) else { return nil }
        let place = self.file(range)
        return (startsLine && endsLine ? file.lineStart(place.lowerBound) : place.lowerBound)..<place.upperBound
    }

    /// Every line of a text that begins inside it is indented like the block it goes into.
    private static func indented(_ text: String, by margin: String, startsLine: Bool, endsLine: Bool) -> String {
        guard !margin.isEmpty else { return text }
        let lines = text.lines
        return lines.enumerated().map { index, line in
            let isFirst = index == 0
            let begins = isFirst ? startsLine && endsLine : true
            let isNothing = line.isEmpty || line == "\r"
            return (begins && !isNothing ? margin : "") + line
        }.joined(separator: "\n")
    }

    /// The blanks that the block puts before the line of the text that holds an offset.
    private func margin(ofLineAt offset: Int, of text: [UInt8], in file: SourceText) -> String? {
        var start = offset
        while start > 0, text[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        guard start < text.count, holdsOnce(start..<start + 1) else { return nil }
        let place = self.file(start..<start + 1).lowerBound
        let blanks = file.lineStart(place)..<place
        let margin = file.text(blanks)
        return margin.allSatisfy { $0 == " " } ? margin : nil
    }

    /// Whether the bytes of a range of the text stand in the file as they are, and only this range came from there.
    func holdsOnce(_ range: Range<Int>) -> Bool {
        guard !segments.isEmpty else { return true }
        var offset = range.lowerBound
        while offset < range.upperBound {
            let index = index(of: offset)
            guard let segment = segments[safe: index], segment.isVerbatim, segment.text.contains(offset) else { return false }
            guard !isRepeated(index) else { return false }
            offset = segment.text.upperBound
        }
        return true
    }
}
