/// A bit for each of some numbers: most others are told at once not to be among them.
public struct BitFilter: Sendable {
    private var words: [UInt64]
    private let shift: UInt64

    /// - Parameter bits: how many there are, as a power of two, at least 6: four times as many as numbers leave few doubts.
    public init(bits: Int) {
        words = [UInt64](repeating: 0, count: 1 << (bits - 6))
        shift = UInt64(64 - bits)
    }

    public mutating func insert(_ number: UInt64) {
        let place = place(of: number)
        words[place >> 6] |= 1 << UInt64(place & 63)
    }

    /// False only where the number was not inserted.
    public func mayHold(_ number: UInt64) -> Bool {
        let place = place(of: number)
        return words[place >> 6] >> UInt64(place & 63) & 1 == 1
    }

    /// The upper bits after a multiplication that spreads them.
    private func place(of number: UInt64) -> Int { Int((number &* 0x9E37_79B9_7F4A_7C15) >> shift) }
}
