import SourceBytes

/// Tells for each byte of a scalar's text where it stands in the source.
public struct YAMLContentMap: Sendable {
    public struct Segment: Sendable {
        /// In the text.
        public var content: Range<Int>
        /// Offset in the source of the segment's first byte.
        public var source: Int
        /// The bytes are the same, one to one; else the whole run came from what stands there.
        public var isVerbatim: Bool
    }

    /// In order and without gaps.
    public private(set) var segments: [Segment] = []
    /// Each line stands in the source as it is, only indentation is taken away: the source may be edited by whole lines.
    public let isLiteralBlock: Bool
    let end: Int

    init(_ scalar: ScalarText) {
        isLiteralBlock = scalar.record.style == .literal
        end = Int(scalar.record.end)
        scalar.write(to: &self)
    }

    /// Where a byte of the text stands in the source.
    public func sourceOffset(ofContent offset: Int) -> Int {
        let index = segments.partitionPoint { $0.content.upperBound <= offset }
        guard index < segments.count else { return end }
        let segment = segments[index]
        return segment.isVerbatim ? segment.source + max(0, offset - segment.content.lowerBound) : segment.source
    }
}

extension YAMLContentMap: ScalarSink {
    private var contentEnd: Int { segments.last?.content.upperBound ?? 0 }

    mutating func copy(_ range: Range<Int>, of source: UnsafeBufferPointer<UInt8>) {
        guard !range.isEmpty else { return }
        if let last = segments.last, last.isVerbatim, last.source + last.content.count == range.lowerBound {
            segments[segments.count - 1].content = last.content.lowerBound..<last.content.upperBound + range.count
        } else {
            segments.append(Segment(content: contentEnd..<contentEnd + range.count, source: range.lowerBound, isVerbatim: true))
        }
    }

    mutating func emit(_ bytes: some Collection<UInt8>, from place: Int) {
        guard !bytes.isEmpty else { return }
        segments.append(Segment(content: contentEnd..<contentEnd + bytes.count, source: place, isVerbatim: false))
    }
}
