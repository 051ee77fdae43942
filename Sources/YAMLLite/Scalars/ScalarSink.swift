/// Takes the words of a scalar piece by piece: as bytes, as JSON, or as places only.
protocol ScalarSink: ~Copyable {
    /// What stands in the source as it is.
    mutating func copy(_ range: Range<Int>, of source: UnsafeBufferPointer<UInt8>)
    /// What something else stands for: a line end, an escape.
    mutating func emit(_ bytes: some Collection<UInt8>, from place: Int)
}

extension RecordBuffer: ScalarSink where Record == UInt8 {
    mutating func copy(_ range: Range<Int>, of source: UnsafeBufferPointer<UInt8>) { append(UnsafeBufferPointer(rebasing: source[range])) }

    mutating func emit(_ bytes: some Collection<UInt8>, from place: Int) {
        for byte in bytes { append(byte) }
    }
}
