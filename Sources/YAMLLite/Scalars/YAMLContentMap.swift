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
    public let segments: [Segment]
    /// Each line stands in the source as it is, only indentation is taken away: the source may be edited by whole lines.
    public let isLiteralBlock: Bool
    let end: Int

    /// Where a byte of the text stands in the source.
    public func sourceOffset(ofContent offset: Int) -> Int {
        let index = segments.partitionPoint { $0.content.upperBound <= offset }
        guard index < segments.count else { return end }
        let segment = segments[index]
        return segment.isVerbatim ? segment.source + max(0, offset - segment.content.lowerBound) : segment.source
    }
}
