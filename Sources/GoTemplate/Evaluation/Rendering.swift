import SourceBytes

/// What a template printed, and where each part of it came from.
public struct Rendering: Sendable {
    /// A part of the output with one source.
    public struct Segment: Sendable, Equatable {
        /// Bytes of the output.
        public var output: Range<Int>
        /// The file the bytes came from.
        public var template: String
        /// Bytes of that file: the text itself, or the whole action that printed it.
        public var source: Range<Int>
        /// Whether output and source are the same bytes. What an action prints is not, even where it looks alike.
        public var isVerbatim: Bool
    }

    public internal(set) var bytes: [UInt8] = []
    /// In the order of the output, without gaps.
    public internal(set) var segments: [Segment] = []

    /// The output as text; bytes that are no UTF-8 are replaced.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Where a byte of the output came from; nil after the end. For what an action printed, the offset is that of the action.
    public func origin(ofOutput offset: Int) -> (template: String, offset: Int, isVerbatim: Bool)? {
        guard offset >= 0, offset < bytes.count else { return nil }
        let index = segments.partitionPoint { $0.output.upperBound <= offset }
        guard index < segments.count else { return nil }
        let segment = segments[index]
        let distance = segment.isVerbatim ? offset - segment.output.lowerBound : 0
        return (segment.template, segment.source.lowerBound + distance, segment.isVerbatim)
    }

    // MARK: Building

    mutating func append(_ text: some Collection<UInt8>, from source: Range<Int>, of template: String, isVerbatim: Bool) {
        guard !text.isEmpty else { return }
        let start = bytes.count
        bytes.append(contentsOf: text)
        segments.append(Segment(output: start..<bytes.count, template: template, source: source, isVerbatim: isVerbatim))
    }

    /// Go's text for a value that is none.
    static let noValue = Array("<no value>".utf8)

    /// Takes out every `<no value>`, as Helm does, whoever wrote it.
    mutating func removeNoValues() {
        guard var found = ByteText.place(of: Self.noValue, in: bytes, from: 0) else { return }
        var kept = Rendering()
        var (start, index) = (0, 0)
        while true {
            keep(start..<found, &index, &kept)
            start = found + Self.noValue.count
            guard let next = ByteText.place(of: Self.noValue, in: bytes, from: start) else { break }
            found = next
        }
        keep(start..<bytes.count, &index, &kept)
        self = kept
    }

    private func keep(_ range: Range<Int>, _ index: inout Int, _ kept: inout Rendering) {
        while index < segments.count {
            let segment = segments[index]
            let part = segment.output.clamped(to: range)
            let shift = segment.source.lowerBound - segment.output.lowerBound
            let source = segment.isVerbatim ? part.lowerBound + shift..<part.upperBound + shift : segment.source
            kept.append(bytes[part], from: source, of: segment.template, isVerbatim: segment.isVerbatim)
            guard segment.output.upperBound <= range.upperBound else { return }
            index += 1
        }
    }
}
