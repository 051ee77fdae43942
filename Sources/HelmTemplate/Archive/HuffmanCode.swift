/// A prefix code of Deflate, built from the lengths of its words (RFC 1951, 3.2.2).
struct HuffmanCode {
    /// How many words have each length.
    private var counts = [UInt16](repeating: 0, count: 16)
    /// The symbols by length, then by value.
    private var symbols: [UInt16]

    /// Nil when more words are asked for than there are.
    init?(lengths: some Collection<UInt8>) {
        for length in lengths { counts[Int(length)] += 1 }
        counts[0] = 0
        var left = 1
        for length in 1...15 {
            left = left << 1 - Int(counts[length])
            if left < 0 { return nil }
        }
        var offsets = [Int](repeating: 0, count: 17)
        for length in 1...15 { offsets[length + 1] = offsets[length] + Int(counts[length]) }
        symbols = [UInt16](repeating: 0, count: offsets[16])
        for (symbol, length) in lengths.enumerated() where length != 0 {
            symbols[offsets[Int(length)]] = UInt16(truncatingIfNeeded: symbol)
            offsets[Int(length)] += 1
        }
    }

    /// The next symbol; a word that is none means damage.
    func next(_ bits: inout BitReader) throws(ArchiveProblem) -> Int {
        var (word, first, index) = (0, 0, 0)
        for length in 1...15 {
            word |= Int(try bits.read(1))
            let count = Int(counts[length])
            if word - count < first { return Int(symbols[index + word - first]) }
            index += count
            first = (first + count) << 1
            word <<= 1
        }
        throw .damaged
    }

    /// The fixed codes of RFC 1951, 3.2.6.
    static let fixedLiterals = HuffmanCode(
        lengths: [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112) + [UInt8](repeating: 7, count: 24)
            + [UInt8](repeating: 8, count: 8))
    static let fixedDistances = HuffmanCode(lengths: [UInt8](repeating: 5, count: 30))
}

/// Reads bits, the lowest of each byte first.
struct BitReader {
    private let bytes: [UInt8]
    private let end: Int
    /// The next byte that is not in the buffer.
    private var place: Int
    private var buffer: UInt32 = 0
    private var count = 0

    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        place = range.lowerBound
        end = min(range.upperBound, bytes.count)
    }

    /// At most 16 bits.
    mutating func read(_ width: Int) throws(ArchiveProblem) -> UInt32 {
        while count < width {
            guard place < end else { throw .damaged }
            buffer |= UInt32(bytes[place]) << UInt32(count)
            place += 1
            count += 8
        }
        let value = buffer & (1 << UInt32(width) - 1)
        buffer >>= UInt32(width)
        count -= width
        return value
    }

    /// Drops what is left of the current byte and gives so many whole bytes.
    mutating func readBytes(_ length: Int) throws(ArchiveProblem) -> ArraySlice<UInt8> {
        dropToByte()
        guard end - place >= length else { throw .damaged }
        defer { place += length }
        return bytes[place..<place + length]
    }

    /// Where the next whole byte stands.
    mutating func alignedPlace() -> Int {
        dropToByte()
        return place
    }

    private mutating func dropToByte() {
        // Whole bytes in the buffer go back to the source.
        place -= count / 8
        buffer = 0
        count = 0
    }
}
