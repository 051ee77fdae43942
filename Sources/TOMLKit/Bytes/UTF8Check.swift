/// Finds bytes that are not UTF-8.
enum UTF8Check {
    /// The invalid runs, in order; empty for a valid text.
    static func invalidRanges(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var position = 0
        while true {
            position = endOfASCII(bytes, from: position)
            guard position < bytes.count else { return ranges }
            let length = sequenceLength(bytes, position)
            if length > 0 {
                position += length
            } else if let last = ranges.last, last.upperBound == position {
                ranges[ranges.count - 1] = last.lowerBound..<position + 1
                position += 1
            } else {
                ranges.append(position..<position + 1)
                position += 1
            }
        }
    }

    /// The first byte from a position on that is not ASCII, looked for in strides of 32 bytes.
    private static func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        let high: UInt64 = 0x8080_8080_8080_8080
        var position = start
        while position &+ 32 <= bytes.count {
            let here = UnsafeRawPointer(base + position)
            let word = { (index: Int) in here.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self) }
            guard (word(0) | word(1) | word(2) | word(3)) & high == 0 else { break }
            position &+= 32
        }
        while position < bytes.count, bytes[position] < 0x80 { position &+= 1 }
        return position
    }

    /// The length of the multi-byte character at a position, or 0 when there is none (Unicode, table 3-7).
    private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[position] {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return 0
        }
        guard position + length <= bytes.count, second.contains(bytes[position + 1]) else { return 0 }
        for offset in 2..<max(2, length) where bytes[position + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
