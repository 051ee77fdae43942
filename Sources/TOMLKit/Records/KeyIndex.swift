/// Finds keys of large tables: one open-addressed hash table for all of a document's.
struct KeyIndex: Sendable {
    /// Tables with fewer keys are searched key by key.
    static let threshold: UInt8 = 32

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

    /// A walk over the nodes that may be the one looked for; the caller compares the keys.
    struct Search {
        fileprivate var mixed: UInt32
        fileprivate var place: Int
    }

    func search(hash: UInt32, table: UInt32) -> Search {
        let mixed = Self.mixed(hash, table)
        return Search(mixed: mixed, place: slots.isEmpty ? 0 : home(mixed))
    }

    /// The next node of the search's hash, or 0.
    func next(_ search: inout Search) -> UInt32 {
        while search.place < slots.count, slots[search.place].node != 0 {
            let slot = slots[search.place]
            search.place = (search.place &+ 1) & (slots.count &- 1)
            if slot.hash == search.mixed { return slot.node }
        }
        return 0
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
