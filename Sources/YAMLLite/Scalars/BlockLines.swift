/// The lines of a block scalar, one after the other.
struct BlockLines {
    private struct Line {
        /// Without indentation and line end.
        var text: Range<Int>
        /// After the line end.
        var end: Int

        var hasBreak: Bool { end > text.upperBound }
    }

    private let start: Int
    private let end: Int
    private let indentation: Int
    private let source: UnsafeBufferPointer<UInt8>

    init(_ block: BlockRecord, _ source: UnsafeBufferPointer<UInt8>) {
        (start, end, indentation, self.source) = (Int(block.start), Int(block.end), Int(block.indentation), source)
    }

    /// Gives the words piece by piece. False when no line has text.
    func write(_ record: NodeRecord, to sink: inout some ScalarSink & ~Copyable) -> Bool {
        let last = lastTextLine()
        if let last {
            if record.style == .literal { copyLines(before: last, to: &sink) } else { foldLines(before: last, to: &sink) }
            sink.copy(last.text, of: source)
        }
        guard record.chomping != .dash else { return last != nil }
        if let last { writeBreak(of: last, to: &sink) }
        if record.chomping == UInt8(ascii: "+") {
            var position = last?.end ?? start
            while position < end {
                let line = line(at: position)
                writeBreak(of: line, to: &sink)
                position = line.end
            }
        }
        return last != nil
    }

    private func copyLines(before last: Line, to sink: inout some ScalarSink & ~Copyable) {
        var position = start
        while true {
            let line = line(at: position)
            guard line.end < last.end else { return }
            position = line.end
            // Most line ends stand there as they are wanted, and are copied with their text.
            if line.end == line.text.upperBound + 1, source[line.text.upperBound] == .lineFeed {
                sink.copy(line.text.lowerBound..<line.end, of: source)
            } else {
                sink.copy(line.text, of: source)
                writeBreak(of: line, to: &sink)
            }
        }
    }

    /// Lines that begin with text are joined by a space; empty lines and lines that begin with a blank keep their line ends.
    private func foldLines(before last: Line, to sink: inout some ScalarSink & ~Copyable) {
        var position = start
        var pendingBreaks = 0
        var wasText = false
        var isFirst = true
        while true {
            let line = line(at: position)
            position = line.end
            guard !line.text.isEmpty else {
                pendingBreaks += 1
                continue
            }
            let isMoreIndented = source[line.text.lowerBound].isBlank
            let place = line.text.lowerBound
            if isFirst {
                sink.emit(repeatElement(.lineFeed, count: pendingBreaks), from: place)
            } else if !wasText || isMoreIndented {
                sink.emit(repeatElement(.lineFeed, count: pendingBreaks + 1), from: place)
            } else if pendingBreaks == 0 {
                sink.emit(CollectionOfOne(.space), from: place)
            } else {
                sink.emit(repeatElement(.lineFeed, count: pendingBreaks), from: place)
            }
            guard line.end < last.end else { return }
            sink.copy(line.text, of: source)
            pendingBreaks = 0
            wasText = !isMoreIndented
            isFirst = false
        }
    }

    private func writeBreak(of line: Line, to sink: inout some ScalarSink & ~Copyable) {
        guard line.hasBreak else { return }
        let place = line.text.upperBound
        if source[place] == .lineFeed {
            sink.copy(place..<place + 1, of: source)
        } else {
            sink.emit(CollectionOfOne(.lineFeed), from: place)
        }
    }

    // MARK: Lines

    private func line(at position: Int) -> Line {
        let stop = ByteClass.firstOffset(in: source, from: position, to: end, of: ByteClass.lineEnd)
        return Line(text: withoutIndentation(position..<stop), end: stop < end ? stop + source.breakLength(stop, end) : stop)
    }

    private func withoutIndentation(_ line: Range<Int>) -> Range<Int> {
        var place = line.lowerBound
        let margin = min(line.upperBound, line.lowerBound + indentation)
        while place < margin, source[place] == .space { place += 1 }
        return place..<line.upperBound
    }

    /// The last line that has text: most have few empty ones behind them.
    private func lastTextLine() -> Line? {
        var after = end
        while after > start {
            var stop = after
            if source[stop - 1].isBreak {
                stop -= stop - start >= 2 && source[stop - 1] == .lineFeed && source[stop - 2] == .carriageReturn ? 2 : 1
            }
            var first = stop
            while first > start, !source[first - 1].isBreak { first -= 1 }
            let text = withoutIndentation(first..<stop)
            if !text.isEmpty { return Line(text: text, end: after) }
            after = first
        }
        return nil
    }
}
