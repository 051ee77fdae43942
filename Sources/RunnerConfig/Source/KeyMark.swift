/// Length, first and last letter of a key's name, in any casing: most names of a table differ in one of them.
struct KeyMark: Sendable, Equatable {
    private let bits: UInt32

    init(_ name: String) {
        var name = name
        bits = name.withUTF8 { bytes in
            guard let first = bytes.first, let last = bytes.last else { return 0 }
            return KeyMark(length: bytes.count, first: first, last: last).bits
        }
    }

    init(length: Int, first: UInt8, last: UInt8) {
        bits = UInt32(truncatingIfNeeded: length) << 16 | UInt32(first.lowercasedASCII) << 8 | UInt32(last.lowercasedASCII)
    }

    /// The same for filters of bits.
    var hash: UInt64 { UInt64(bits) }

    /// One of 64.
    var place: UInt64 { UInt64((bits &* 0x9E37_79B1) >> 26) }
}
