/// Some characters of ASCII, to ask many bytes whether they are among them.
public struct ByteSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    public init(_ characters: StaticString) { self.init(characters.bytes) }

    /// The characters of a text. Of one kind of text, since other modules get no copy of their own of what is generic here.
    public init(_ bytes: ByteSlice) {
        for byte in bytes { insert(byte) }
    }

    /// What some words begin with.
    public init(firstOf words: [StaticString]) {
        for word in words { if let first = word.bytes.first { insert(first) } }
    }

    /// How many there are.
    public var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

    public func contains(_ byte: UInt8) -> Bool {
        byte < 128 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0
    }

    private mutating func insert(_ byte: UInt8) {
        if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }
}
