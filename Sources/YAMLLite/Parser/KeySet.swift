/// A key seen in a mapping that is being read.
struct KeyRecord: BitwiseCopyable {
    var hash: UInt32
    var node: Int32
}

/// The keys of all mappings that are being read, innermost last, to find those written twice.
///
/// A mapping with few keys is searched one by one by hash. Beyond that its keys get an index: a part of one table that grows
/// and shrinks with the mappings, so that a mapping costs neither an allocation of its own nor time beyond its keys.
struct KeySet: ~Copyable {
    private static let linearLimit = 8
    /// Nobody can write keys that collide on purpose, because nobody knows the seed.
    private static let seed = UInt64.random(in: .min ... .max)

    /// The part of a mapping.
    struct Scope {
        fileprivate let base: Int
        fileprivate let slotBase: Int
        /// A power of two; 0 without an index.
        fileprivate var slotCount = 0
    }

    private var keys = RecordBuffer<KeyRecord>(capacity: 64)
    /// Positions in a mapping's keys plus one, or 0.
    private var slots = RecordBuffer<UInt32>(capacity: 64)
    private let seed = KeySet.seed

    func open() -> Scope { Scope(base: keys.count, slotBase: slots.count) }

    mutating func close(_ scope: borrowing Scope) {
        keys.truncate(to: scope.base)
        slots.truncate(to: scope.slotBase)
    }

    /// Remembers a key. Returns an earlier one with the same words, which from now on counts no more.
    mutating func insert(_ node: Int32, hash: UInt32, _ scope: inout Scope, _ words: KeyWords) -> Int32? {
        let count = keys.count - scope.base
        if count < Self.linearLimit {
            for place in scope.base..<scope.base + count where keys[place].hash == hash && words.areEqual(keys[place].node, node) {
                return replace(place, with: node)
            }
        } else {
            if (count + 1) * 2 > scope.slotCount { grow(&scope) }
            let mask = scope.slotCount - 1
            var slot = Int(hash) & mask
            while slots[scope.slotBase + slot] != 0 {
                let place = scope.base + Int(slots[scope.slotBase + slot]) - 1
                if keys[place].hash == hash, words.areEqual(keys[place].node, node) { return replace(place, with: node) }
                slot = (slot + 1) & mask
            }
            slots[scope.slotBase + slot] = UInt32(count + 1)
        }
        keys.append(KeyRecord(hash: hash, node: node))
        return nil
    }

    private mutating func replace(_ place: Int, with node: Int32) -> Int32 {
        let earlier = keys[place].node
        keys[place].node = node
        return earlier
    }

    @inline(never)
    private mutating func grow(_ scope: inout Scope) {
        scope.slotCount = max(32, scope.slotCount * 2)
        slots.truncate(to: scope.slotBase)
        for _ in 0..<scope.slotCount { slots.append(0) }
        let mask = scope.slotCount - 1
        for position in 0..<keys.count - scope.base {
            var slot = Int(keys[scope.base + position].hash) & mask
            while slots[scope.slotBase + slot] != 0 { slot = (slot + 1) & mask }
            slots[scope.slotBase + slot] = UInt32(position + 1)
        }
    }

    /// Eight bytes at a time, each step a multiplication whose halves are folded together.
    @inline(__always)
    func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let source = UnsafeRawBufferPointer(bytes)
        var state = seed ^ UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
        var place = 0
        while place + 8 <= bytes.count {
            state = Self.mix(state ^ source.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        var rest: UInt64 = 0
        while place < bytes.count {
            rest = rest << 8 | UInt64(bytes[place])
            place += 1
        }
        state = Self.mix(state ^ rest)
        return UInt32(truncatingIfNeeded: state ^ state >> 32)
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }
}

/// Where the words of keys are found.
struct KeyWords {
    let bytes: UnsafeBufferPointer<UInt8>
    let nodes: UnsafeMutablePointer<NodeRecord>
    let blocks: UnsafeMutablePointer<BlockRecord>

    func areEqual(_ first: Int32, _ second: Int32) -> Bool {
        let (first, second) = (nodes[Int(first)], nodes[Int(second)])
        if first.isFolded || second.isFolded {
            let one = words(of: first)
            let other = words(of: second)
            return one.withUnsafeBufferPointer { one in other.withUnsafeBufferPointer { one.elementsEqual($0) } }
        }
        let (one, other) = (first.words, second.words)
        guard one.count == other.count else { return false }
        for offset in 0..<one.count where bytes[one.lowerBound + offset] != bytes[other.lowerBound + offset] { return false }
        return true
    }

    func words(of record: NodeRecord) -> RecordBuffer<UInt8> {
        let isBlock = record.style == .literal || record.style == .folded
        return ScalarText(record, isBlock ? blocks[Int(record.link)] : nil, bytes).bytes
    }
}

extension Parser {
    /// Reports a scalar key that the mapping already has.
    mutating func checkDuplicate(_ key: Int32, _ scope: inout KeySet.Scope) {
        let record = nodes[key]
        guard record.kind == .scalar, record.style != .none else { return }
        let hash: UInt32
        if record.isFolded {
            hash = keyWords.words(of: record).withUnsafeBufferPointer { keys.hash($0) }
        } else {
            let words = UnsafeBufferPointer(rebasing: bytes[record.words])
            // A merge key may stand there more than once.
            if record.style == .plain, words.count == 2, words[0] == UInt8(ascii: "<"), words[1] == UInt8(ascii: "<") { return }
            hash = keys.hash(words)
        }
        if let first = keys.insert(key, hash: hash, &scope, keyWords) { addDuplicate(record, first) }
    }

    private var keyWords: KeyWords { KeyWords(bytes: bytes, nodes: nodes.base, blocks: blocks.base) }

    @inline(never)
    private mutating func addDuplicate(_ record: NodeRecord, _ first: Int32) {
        let text = keyWords.words(of: record).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        add(.duplicateKey(text), record.range, nodes[first].range, "the first one, which is dropped")
    }
}
