/// The words of a scalar, read from the source.
struct ScalarText {
    let record: NodeRecord
    let block: BlockRecord?
    let source: UnsafeBufferPointer<UInt8>
    let schema: YAMLSchema

    /// - Parameter schema: YAML 1.2 takes the end of the file for a line end, Helm does not. Helm knows the line ends of YAML 1.1.
    init(_ record: NodeRecord, _ block: BlockRecord?, _ source: UnsafeBufferPointer<UInt8>, schema: YAMLSchema = .helm) {
        (self.record, self.block, self.source, self.schema) = (record, block, source, schema)
    }

    /// The words as bytes.
    var bytes: RecordBuffer<UInt8> {
        var bytes = RecordBuffer<UInt8>(capacity: Int(record.end) - Int(record.start))
        write(to: &bytes)
        return bytes
    }

    /// Gives the words piece by piece.
    func write(to sink: inout some ScalarSink & ~Copyable) {
        switch record.style {
        case .plain: FoldedLines(record.range, source, in: .plain, hasOldLineEnds: false).write(to: &sink)
        case .singleQuoted, .doubleQuoted: FoldedLines(inner, source, in: record.style, hasOldLineEnds: schema == .helm).write(to: &sink)
        case .literal, .folded:
            guard let block else { break }
            let lines = BlockLines(block, source)
            let hasText = lines.write(record, to: &sink)
            let isKept = record.chomping == 0 ? hasText : record.chomping != .dash
            if schema == .core1_2, isKept, block.end > block.start, Int(block.end) == source.count, let last = source.last, !last.isBreak {
                sink.emit(CollectionOfOne(.lineFeed), from: source.count)
            }
        case .none, .block, .flow: break
        }
    }

    /// Without quotes; of a text that nothing closes, all that is there.
    private var inner: Range<Int> {
        let range = record.range
        let start = range.lowerBound + 1
        let isClosed = range.count >= 2 && source[range.upperBound - 1] == source[range.lowerBound]
        return start..<max(start, isClosed ? range.upperBound - 1 : range.upperBound)
    }
}
