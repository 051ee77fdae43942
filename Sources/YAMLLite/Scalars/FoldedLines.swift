/// Joins the lines of an unquoted or quoted text: blanks around a line end go, one line end becomes a space, further ones stay.
struct FoldedLines {
    private let start: Int
    private let end: Int
    private let source: UnsafeBufferPointer<UInt8>
    private let style: YAMLStyle
    /// In quotes Helm's reader takes U+0085, U+2028 and U+2029 for line ends, as YAML 1.1 did.
    private let hasOldLineEnds: Bool

    init(_ range: Range<Int>, _ source: UnsafeBufferPointer<UInt8>, in style: YAMLStyle, hasOldLineEnds: Bool) {
        (start, end, self.source, self.style, self.hasOldLineEnds) = (range.lowerBound, range.upperBound, source, style, hasOldLineEnds)
    }

    func write(to sink: inout some ScalarSink & ~Copyable) {
        let stops = style == .plain ? ByteClass.lineEnd : style == .singleQuoted ? ByteClass.singleQuotedStop : ByteClass.doubleQuotedStop
        var runStart = start
        var position = start
        while true {
            position = ByteClass.firstOffset(in: source, from: position, to: end, of: stops)
            guard position < end else { break }
            let byte = source[position]
            if byte.isBreak || oldLineEnd(at: position) != nil {
                var runEnd = position
                while runEnd > runStart, source[runEnd - 1].isBlank { runEnd -= 1 }
                sink.copy(runStart..<runEnd, of: source)
                position = foldBreaks(from: position, to: &sink)
                runStart = position
            } else if byte == .backslash, style == .doubleQuoted {
                sink.copy(runStart..<position, of: source)
                position = ScalarEscape(source, end).write(at: position, to: &sink)
                runStart = position
            } else if byte == .apostrophe, style == .singleQuoted, position + 1 < end, source[position + 1] == .apostrophe {
                sink.copy(runStart..<position + 1, of: source)
                position += 2
                runStart = position
            } else {
                position += 1
            }
        }
        sink.copy(runStart..<end, of: source)
    }

    private func oldLineEnd(at position: Int) -> OldLineEnd? { hasOldLineEnds ? OldLineEnd(position, end, source) : nil }

    /// From a line end to the next text: emits a space or the further line ends, and returns where the text goes on.
    private func foldBreaks(from start: Int, to sink: inout some ScalarSink & ~Copyable) -> Int {
        var position = start
        var breaks: [UInt8] = []
        // A line end that is kept as it is does not fold.
        var isFirstKept = false
        while position < end {
            if source[position].isBreak {
                position += source.breakLength(position, end)
                breaks.append(.lineFeed)
            } else if source[position].isBlank {
                position += 1
            } else if let old = oldLineEnd(at: position) {
                if breaks.isEmpty { isFirstKept = old.isKept }
                breaks += old.content
                position += old.length
            } else {
                break
            }
        }
        if isFirstKept {
            sink.emit(breaks, from: start)
        } else if breaks.count == 1 {
            sink.emit(CollectionOfOne(.space), from: start)
        } else {
            sink.emit(breaks.dropFirst(), from: start)
        }
        return position
    }
}
