/// The words of a scalar and where they came from.
struct ScalarText {
    private(set) var bytes: [UInt8] = []
    private var segments: [YAMLContentMap.Segment] = []
    private let isLiteral: Bool
    private let sourceEnd: Int
    /// In quotes Helm's reader takes U+0085, U+2028 and U+2029 for line ends, as YAML 1.1 did.
    private let hasOldLineEnds: Bool

    /// - Parameter schema: YAML 1.2 takes the end of the file for a line end, Helm does not. Helm knows the line ends of YAML 1.1.
    init(_ record: NodeRecord, _ block: BlockRecord?, _ source: UnsafeBufferPointer<UInt8>, schema: YAMLSchema = .helm) {
        isLiteral = record.style == .literal
        sourceEnd = Int(record.end)
        let range = Int(record.start)..<Int(record.end)
        hasOldLineEnds = schema == .helm && (record.style == .singleQuoted || record.style == .doubleQuoted) && OldLineEnd.isIn(range, source)
        bytes.reserveCapacity(range.count)
        switch record.style {
        case .plain: fold(range, source, escapes: false, doubledQuotes: false)
        case .singleQuoted: fold(Self.inner(range, source), source, escapes: false, doubledQuotes: true)
        case .doubleQuoted: fold(Self.inner(range, source), source, escapes: true, doubledQuotes: false)
        case .literal, .folded:
            guard let block else { break }
            readBlock(record, block, source)
            let isKept = record.chomping == 0 ? !bytes.isEmpty : record.chomping != .dash
            if schema == .core1_2, isKept, block.end > block.start, Int(block.end) == source.count, let last = source.last, !last.isBreak {
                emit([.lineFeed], from: source.count)
            }
        case .none, .block, .flow: break
        }
    }

    var map: YAMLContentMap { YAMLContentMap(segments: segments, isLiteralBlock: isLiteral, end: sourceEnd) }

    private static func inner(_ range: Range<Int>, _ source: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        let start = range.lowerBound + 1
        let isClosed = range.count >= 2 && source[range.upperBound - 1] == source[range.lowerBound]
        return start..<max(start, isClosed ? range.upperBound - 1 : range.upperBound)
    }

    // MARK: Pieces

    private mutating func copy(_ range: Range<Int>, _ source: UnsafeBufferPointer<UInt8>) {
        guard !range.isEmpty else { return }
        let start = bytes.count
        bytes += UnsafeBufferPointer(rebasing: source[range])
        if let last = segments.last, last.isVerbatim, last.source + last.content.count == range.lowerBound, last.content.upperBound == start {
            segments[segments.count - 1].content = last.content.lowerBound..<bytes.count
        } else {
            segments.append(.init(content: start..<bytes.count, source: range.lowerBound, isVerbatim: true))
        }
    }

    private mutating func emit(_ text: some Collection<UInt8>, from place: Int) {
        guard !text.isEmpty else { return }
        let start = bytes.count
        bytes += text
        segments.append(.init(content: start..<bytes.count, source: place, isVerbatim: false))
    }

    // MARK: Flow scalars

    /// Joins lines: blanks around a line end go, one line end becomes a space, further ones stay.
    private mutating func fold(_ range: Range<Int>, _ source: UnsafeBufferPointer<UInt8>, escapes: Bool, doubledQuotes: Bool) {
        var position = range.lowerBound
        var runStart = position
        let end = range.upperBound
        while position < end {
            let byte = source[position]
            if byte.isBreak || hasOldLineEnds && OldLineEnd(position, end, source) != nil {
                var runEnd = position
                while runEnd > runStart, source[runEnd - 1].isBlank { runEnd -= 1 }
                copy(runStart..<runEnd, source)
                let place = position
                position = foldBreaks(from: position, to: end, source, place)
                runStart = position
            } else if escapes, byte == .backslash {
                copy(runStart..<position, source)
                position = escape(at: position, end, source)
                runStart = position
            } else if doubledQuotes, byte == .apostrophe, position + 1 < end, source[position + 1] == .apostrophe {
                copy(runStart..<position + 1, source)
                position += 2
                runStart = position
            } else {
                position += 1
            }
        }
        copy(runStart..<end, source)
    }

    /// From a line end to the next text: emits a space or the further line ends, and returns where the text goes on.
    private mutating func foldBreaks(from start: Int, to end: Int, _ source: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
        var position = start
        var breaks: [UInt8] = []
        // A line end that is kept as it is does not fold.
        var isFirstKept = false
        while position < end {
            if source[position].isBreak {
                position += Self.breakLength(position, end, source)
                breaks.append(.lineFeed)
            } else if source[position].isBlank {
                position += 1
            } else if hasOldLineEnds, let old = OldLineEnd(position, end, source) {
                if breaks.isEmpty { isFirstKept = old.isKept }
                breaks += old.content
                position += old.length
            } else {
                break
            }
        }
        emit(isFirstKept ? breaks : breaks.count == 1 ? [.space] : Array(breaks.dropFirst()), from: place)
        return position
    }

    static func breakLength(_ position: Int, _ end: Int, _ source: UnsafeBufferPointer<UInt8>) -> Int {
        source[position] == .carriageReturn && position + 1 < end && source[position + 1] == .lineFeed ? 2 : 1
    }

    private mutating func escape(at place: Int, _ end: Int, _ source: UnsafeBufferPointer<UInt8>) -> Int {
        guard place + 1 < end else {
            emit([.backslash], from: place)
            return end
        }
        let code = source[place + 1]
        if code.isBreak {
            var position = place + 1 + Self.breakLength(place + 1, end, source)
            var extra = 0
            while position < end {
                if source[position].isBreak {
                    extra += 1
                    position += Self.breakLength(position, end, source)
                } else if source[position].isBlank {
                    position += 1
                } else {
                    break
                }
            }
            emit(Array(repeating: .lineFeed, count: extra), from: place)
            return position
        }
        let digits = code == UInt8(ascii: "x") ? 2 : code == UInt8(ascii: "u") ? 4 : code == UInt8(ascii: "U") ? 8 : 0
        if digits > 0 {
            var value: UInt32 = 0
            var position = place + 2
            while position < min(end, place + 2 + digits), let digit = source[position].hexDigit {
                value = value << 4 | UInt32(digit)
                position += 1
            }
            emit(Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8), from: place)
            return position
        }
        emit(Self.simpleEscape(code) ?? [code], from: place)
        return place + 2
    }

    static func isSimpleEscape(_ code: UInt8) -> Bool { simpleEscape(code) != nil }

    /// The bytes of a one-letter escape; nil when YAML knows none of that letter.
    static func simpleEscape(_ code: UInt8) -> [UInt8]? {
        switch Character(Unicode.Scalar(code)) {
        case "0": [0]
        case "a": [7]
        case "b": [8]
        case "t", "\t": [9]
        case "n": [10]
        case "v": [11]
        case "f": [12]
        case "r": [13]
        case "e": [27]
        case " ", "\"", "/", "\\": [code]
        case "N": [0xC2, 0x85]
        case "_": [0xC2, 0xA0]
        case "L": [0xE2, 0x80, 0xA8]
        case "P": [0xE2, 0x80, 0xA9]
        default: nil
        }
    }

    // MARK: Block scalars

    private mutating func readBlock(_ record: NodeRecord, _ block: BlockRecord, _ source: UnsafeBufferPointer<UInt8>) {
        let lines = Self.lines(block, source)
        let lastText = lines.lastIndex { !$0.text.isEmpty }
        if let lastText {
            if record.style == .literal {
                for (index, line) in lines[...lastText].enumerated() {
                    copy(line.text, source)
                    if index < lastText { lineBreak(line, source) }
                }
            } else {
                folded(lines[...lastText], source)
            }
        }
        switch record.chomping {
        case .dash: break
        case UInt8(ascii: "+"):
            for line in lines[(lastText ?? 0)...] where line.end > line.text.upperBound { lineBreak(line, source) }
        default:
            if let lastText, lines[lastText].end > lines[lastText].text.upperBound { lineBreak(lines[lastText], source) }
        }
    }

    private struct Line {
        /// Without indentation and line end.
        var text: Range<Int>
        /// After the line end.
        var end: Int
    }

    private static func lines(_ block: BlockRecord, _ source: UnsafeBufferPointer<UInt8>) -> [Line] {
        var lines: [Line] = []
        var position = Int(block.start)
        let end = Int(block.end)
        while position < end {
            var stop = position
            while stop < end, !source[stop].isBreak { stop += 1 }
            var start = position
            while start < stop, start - position < Int(block.indentation), source[start] == .space { start += 1 }
            let after = stop < end ? stop + breakLength(stop, end, source) : stop
            lines.append(Line(text: start..<stop, end: after))
            position = after
        }
        return lines
    }

    private mutating func lineBreak(_ line: Line, _ source: UnsafeBufferPointer<UInt8>) {
        let place = line.text.upperBound
        if place < line.end, source[place] == .lineFeed {
            copy(place..<place + 1, source)
        } else {
            emit([.lineFeed], from: place)
        }
    }

    /// Lines that begin with text are joined by a space; empty lines and lines that begin with a blank keep their line ends.
    private mutating func folded(_ lines: ArraySlice<Line>, _ source: UnsafeBufferPointer<UInt8>) {
        var pendingBreaks = 0
        var wasText = false
        var isFirst = true
        for line in lines {
            guard !line.text.isEmpty else {
                pendingBreaks += 1
                continue
            }
            let isMoreIndented = source[line.text.lowerBound].isBlank
            let place = line.text.lowerBound
            if isFirst {
                emit(Array(repeating: .lineFeed, count: pendingBreaks), from: place)
            } else if wasText, !isMoreIndented {
                emit(pendingBreaks == 0 ? [.space] : Array(repeating: .lineFeed, count: pendingBreaks), from: place)
            } else {
                emit(Array(repeating: .lineFeed, count: pendingBreaks + 1), from: place)
            }
            copy(line.text, source)
            pendingBreaks = 0
            wasText = !isMoreIndented
            isFirst = false
        }
    }
}
