/// Finds keys of large tables: one open-addressed hash table for all of a document's.
struct KeyIndex: Sendable {
    /// Tables with fewer keys are searched key by key.
    static let threshold: UInt8 = 9

    private struct Slot {
        var hash: UInt32 = 0
        /// 0 is an empty slot.
        var node: UInt32 = 0
    }

    private var slots: ContiguousArray<Slot> = []
    private var count = 0

    /// A table's number spreads the same key of different tables; since the factor is odd, no two tables share a hash for it.
    private static func mixed(_ hash: UInt32, _ table: UInt32) -> UInt32 { hash ^ (table &* 0x85EB_CA6B) }

    private func home(_ mixed: UInt32) -> Int {
        Int(truncatingIfNeeded: (UInt64(mixed) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
    }

    mutating func insert(_ node: UInt32, hash: UInt32, table: UInt32) {
        if count &* 4 >= slots.count &* 3 { grow() }
        place(Slot(hash: Self.mixed(hash, table), node: node))
        count += 1
    }

    /// The first node of this hash that the caller takes for the key, or 0.
    @inline(__always) func find(hash: UInt32, table: UInt32, where isSame: (UInt32) -> Bool) -> UInt32 {
        guard !slots.isEmpty else { return 0 }
        let mixed = Self.mixed(hash, table)
        return slots.withUnsafeBufferPointer { slots in
            var place = home(mixed)
            while slots[place].node != 0 {
                if slots[place].hash == mixed, isSame(slots[place].node) { return slots[place].node }
                place = (place &+ 1) & (slots.count &- 1)
            }
            return 0
        }
    }

    private mutating func place(_ slot: Slot) {
        var place = home(slot.hash)
        while slots[place].node != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = slot
    }

    private mutating func grow() {
        let old = slots
        slots = ContiguousArray(repeating: Slot(), count: max(64, old.count * 2))
        for slot in old where slot.node != 0 { place(slot) }
    }
}
