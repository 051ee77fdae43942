import SourceBytes

/// The records of a document in one block of memory, in the order in which their values begin.
///
/// Room is asked for generously: pages nobody writes to cost nothing, and moving would double the peak. Only a short list, which shares its
/// pages with others, gives the rest back.
struct NodeList: ~Copyable {
    private var base: UnsafeMutablePointer<NodeRecord>
    private var capacity: Int
    private(set) var count = 0

    /// - Parameter bytes: the size of the text to come; a value for every eight bytes fits without moving.
    init(forTextOf bytes: Int) {
        capacity = bytes / 8 + 8
        base = Self.memory(for: capacity)
    }

    deinit { base.deallocate() }

    subscript(index: UInt32) -> NodeRecord {
        @inline(__always) _read {
            assert(index < count)
            yield base[Int(index)]
        }
        @inline(__always) _modify {
            assert(index < count)
            yield &base[Int(index)]
        }
    }

    @inline(__always) mutating func append(_ record: NodeRecord) -> UInt32 {
        if count == capacity { grow() }
        (base + count).initialize(to: record)
        count &+= 1
        return UInt32(truncatingIfNeeded: count &- 1)
    }

    private mutating func grow() { move(to: capacity * 2) }

    /// Gives back the room that is left of a short list.
    mutating func fit() {
        if capacity < Self.long, count < capacity { move(to: count) }
    }

    private static let long = 4096

    private mutating func move(to capacity: Int) {
        let memory = Self.memory(for: capacity)
        memory.moveInitialize(from: base, count: count)
        base.deallocate()
        (base, self.capacity) = (memory, capacity)
    }

    private static func memory(for capacity: Int) -> UnsafeMutablePointer<NodeRecord> {
        let memory = UnsafeMutablePointer<NodeRecord>.allocate(capacity: capacity)
        LargePages.ask(for: memory, bytes: capacity * MemoryLayout<NodeRecord>.stride)
        return memory
    }
}

/// The block has one owner, and is only read once the document is made.
extension NodeList: @unchecked Sendable {}
