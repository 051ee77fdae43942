/// The names that a table may have: a bit for each, so that most keys which are not there need not be looked for.
struct KeyMarks: Sendable {
    private var bits: UInt64 = 0

    init(_ members: [Member]) {
        for index in members.indices { bits |= Self.bit(members[index].key) }
    }

    /// False only where no member has the name, in any casing.
    func mayHold(_ name: String) -> Bool { bits & Self.bit(name) != 0 }

    private static func bit(_ name: String) -> UInt64 { 1 << UInt64((mark(name) &* 0x9E37_79B1) >> 26) }

    /// Length, first and last letter: most names of a table differ in one of them.
    static func mark(_ name: String) -> UInt32 {
        let bytes = name.utf8
        let first = UInt32((bytes.first ?? 0).lowercasedASCII)
        let last = UInt32((bytes.last ?? 0).lowercasedASCII)
        return UInt32(truncatingIfNeeded: bytes.count) << 16 | first << 8 | last
    }
}
