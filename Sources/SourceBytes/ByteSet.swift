/// Some characters of ASCII, to ask many bytes whether they are among them.
public struct ByteSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    public init(_ characters: StaticString) { self.init(characters.bytes) }

    public init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) } }
    }

    public func contains(_ byte: UInt8) -> Bool {
        byte < 128 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0
    }
}
