/// The hash of a key's text (FNV-1a, 32 bits), computed byte by byte while the key is read.
enum KeyHash {
    static let start: UInt32 = 0x811C_9DC5

    @inline(__always) static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
        (hash ^ UInt32(byte)) &* 0x0100_0193
    }

    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash = start
        for byte in bytes { hash = step(hash, byte) }
        return hash
    }

    /// Eight of its bits.
    @inline(__always) static func tag(_ hash: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: hash ^ (hash >> 15)) }
}
