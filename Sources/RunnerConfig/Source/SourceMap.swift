import SourceBytes

/// Where the bytes of a text came from, when that text is only a part of the file: the TOML inside `runners.config: |`, with
/// its indentation removed, or what a template made of it.
public struct SourceMap: Sendable {
    /// A run of the text and its place in the file.
    public struct Segment: Sendable {
        /// In the text that was read.
        public var text: Range<Int>
        /// In the file.
        public var file: Range<Int>
        /// The bytes are the same, one to one; else the whole run came from the whole place.
        public var isVerbatim: Bool

        public init(text: Range<Int>, file: Range<Int>, isVerbatim: Bool) {
            self.text = text
            self.file = file
            self.isVerbatim = isVerbatim
        }
    }

    /// In order and without gaps; empty when the text is the file.
    public let segments: [Segment]
    /// Whether edits may be made by whole lines of the file: always for a file of its own, for an embedded text only when each of
    /// its lines stands in the file as it is.
    public let allowsEdits: Bool

    /// The text is the file.
    public static let identity = SourceMap(segments: [], allowsEdits: true)

    /// A text that stands somewhere in one piece.
    static func shift(_ count: Int, to start: Int) -> SourceMap {
        SourceMap(segments: [.init(text: 0..<count, file: start..<start + count, isVerbatim: true)], allowsEdits: true)
    }

    /// By segment, whether the same bytes of the file came to stand in the text elsewhere, too: in the body of a template's loop.
    private let repeated: [Bool]
    /// The segments by their place in the file.
    private let byFile: [Int]

    public init(segments: [Segment], allowsEdits: Bool) {
        self.segments = segments
        self.allowsEdits = allowsEdits
        byFile = segments.indices.sorted { segments[$0].file.lowerBound < segments[$1].file.lowerBound }
        repeated = Self.repeated(segments, byFile)
    }

    private static func repeated(_ segments: [Segment], _ byFile: [Int]) -> [Bool] {
        var marks = [Bool](repeating: false, count: segments.count)
        var end = Int.min
        var last = 0
        for index in byFile {
            let file = segments[index].file
            guard segments[index].isVerbatim, !file.isEmpty else { continue }
            if file.lowerBound < end {
                marks[index] = true
                marks[last] = true
            }
            if file.upperBound > end {
                end = file.upperBound
                last = index
            }
        }
        return marks
    }

    /// Whether a segment's bytes of the file stand in the text more than once.
    func isRepeated(_ index: Int) -> Bool { repeated[index] }

    /// Whether an edit of a range of the file changes the text there and nowhere else.
    public func isVerbatim(inFile range: Range<Int>) -> Bool {
        guard allowsEdits else { return false }
        guard !segments.isEmpty else { return true }
        let after = byFile.partitionPoint { segments[$0].file.lowerBound <= range.lowerBound }
        guard after > 0 else { return false }
        let index = byFile[after - 1]
        return segments[index].isVerbatim && !repeated[index] && segments[index].file.upperBound >= range.upperBound
    }

    /// The place in the file of a range of the text.
    public func file(_ range: Range<Int>) -> Range<Int> {
        guard !segments.isEmpty else { return range }
        let start = place(of: range.lowerBound, atEnd: false)
        let end = range.isEmpty ? start : place(of: range.upperBound, atEnd: true)
        return start..<max(start, end)
    }

    /// Whether the range's bytes stand in the file as they are, in one piece.
    public func isVerbatim(_ range: Range<Int>) -> Bool {
        guard !segments.isEmpty else { return true }
        guard let segment = segments[safe: index(of: range.lowerBound)] else { return false }
        return segment.isVerbatim && segment.text.upperBound >= range.upperBound
    }

    func index(of offset: Int) -> Int {
        segments.partitionPoint { $0.text.upperBound <= offset }
    }

    private func place(of offset: Int, atEnd: Bool) -> Int {
        // The end of a range belongs to the run its last byte stands in, not to the one that follows.
        let index = index(of: atEnd ? offset - 1 : offset)
        guard let segment = segments[safe: index] else { return segments.last?.file.upperBound ?? offset }
        guard segment.isVerbatim else { return atEnd ? segment.file.upperBound : segment.file.lowerBound }
        return segment.file.lowerBound + (offset - segment.text.lowerBound)
    }
}

extension Array {
    /// The element at an index, or nil beyond either end.
    subscript(safe index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
