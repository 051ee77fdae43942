/// A text that is put together from pieces of a file, and where each of its bytes stands there.
struct MappedText: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var segments: [SourceMap.Segment] = []

    /// Adds bytes of the file as they are.
    mutating func take(_ range: Range<Int>, of file: [UInt8]) {
        guard !range.isEmpty else { return }
        let start = bytes.count
        bytes += file[range]
        if let last = segments.last, last.isVerbatim, last.file.upperBound == range.lowerBound {
            segments[segments.count - 1] = .init(text: last.text.lowerBound..<bytes.count, file: last.file.lowerBound..<range.upperBound, isVerbatim: true)
        } else {
            segments.append(.init(text: start..<bytes.count, file: range, isVerbatim: true))
        }
    }

    /// Adds bytes for the place they come from, where they need not stand as they are.
    mutating func add(_ new: some Collection<UInt8>, for range: Range<Int>, isVerbatim: Bool = false) {
        let start = bytes.count
        bytes += new
        segments.append(.init(text: start..<bytes.count, file: range, isVerbatim: isVerbatim))
    }

    /// Adds a text that stands in the file in pieces of its own.
    mutating func add(_ new: [UInt8], through map: SourceMap) {
        let start = bytes.count
        bytes += new
        segments += map.segments.map { .init(text: $0.text.lowerBound + start..<$0.text.upperBound + start, file: $0.file, isVerbatim: $0.isVerbatim) }
    }

    /// - Parameter allowsEdits: each of its lines stands in the file as it is.
    func map(allowsEdits: Bool) -> SourceMap { SourceMap(segments: segments, allowsEdits: allowsEdits) }
}
