/// A line end that YAML 1.1 had and YAML 1.2 has not: U+0085, U+2028 or U+2029.
struct OldLineEnd {
    /// In bytes.
    let length: Int
    /// What a reader of YAML 1.1 takes it for: U+0085 is a line feed, the others are themselves.
    let content: [UInt8]

    var isKept: Bool { length == 3 }

    init?(_ position: Int, _ end: Int, _ source: UnsafeBufferPointer<UInt8>) {
        if source[position] == 0xC2, position + 1 < end, source[position + 1] == 0x85 {
            (length, content) = (2, [.lineFeed])
        } else if source[position] == 0xE2, position + 2 < end, source[position + 1] == 0x80, source[position + 2] & 0xFE == 0xA8 {
            (length, content) = (3, Array(source[position..<position + 3]))
        } else {
            return nil
        }
    }

    static func isIn(_ range: Range<Int>, _ source: UnsafeBufferPointer<UInt8>) -> Bool {
        range.contains { source[$0] >= 0xC2 && OldLineEnd($0, range.upperBound, source) != nil }
    }
}
