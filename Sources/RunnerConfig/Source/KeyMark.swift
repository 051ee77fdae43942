import SourceBytes

/// Length, first and last letter of a key's name, in any casing: most names of a table differ in one of them.
struct KeyMark: Sendable, Equatable {
    private let bits: UInt32

    init(_ name: String) {
        var name = name
        self = name.withUTF8 { KeyMark($0[...]) }
    }

    init(_ name: ByteSlice) {
        guard let first = name.first, let last = name.last else {
            bits = 0
            return
        }
        bits = UInt32(truncatingIfNeeded: name.count) << 16 | UInt32(first.lowercasedASCII) << 8 | UInt32(last.lowercasedASCII)
    }

    /// The same for filters of bits.
    var hash: UInt64 { UInt64(bits) }

    /// One of 64.
    var place: UInt64 { UInt64((bits &* 0x9E37_79B1) >> 26) }
}
