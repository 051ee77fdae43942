import SourceBytes

/// A growing array of plain records that is never copied and never checked for uniqueness: the parser writes into it on every token.
///
/// Debug builds check bounds, so that the tests would trap on a wrong index.
struct RecordBuffer<Record: BitwiseCopyable & Sendable>: ~Copyable {
    private(set) var base: UnsafeMutablePointer<Record>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = max(capacity, 4)
        base = Self.memory(for: self.capacity)
    }

    deinit { base.deallocate() }

    @inline(__always) mutating func append(_ record: Record) {
        if count == capacity { grow() }
        (base + count).initialize(to: record)
        count &+= 1
    }

    /// Copies records to the end.
    mutating func append(_ records: UnsafeBufferPointer<Record>) {
        guard let first = records.baseAddress else { return }
        while capacity - count < records.count { grow() }
        (base + count).initialize(from: first, count: records.count)
        count &+= records.count
    }

    /// Forgets the records after a count.
    @inline(__always) mutating func truncate(to count: Int) {
        assert(count <= self.count)
        self.count = count
    }

    @inline(__always) subscript(_ index: Int) -> Record {
        get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        nonmutating _modify {
            assert(index >= 0 && index < count)
            yield &base[index]
        }
    }

    @inline(__always) subscript(_ index: Int32) -> Record {
        get { self[Int(index)] }
        nonmutating _modify { yield &self[Int(index)] }
    }

    /// All of them, as long as the buffer lives.
    func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Record>) -> Result) -> Result {
        body(UnsafeBufferPointer(start: base, count: count))
    }

    var last: Record? { count > 0 ? base[count - 1] : nil }

    @inline(never) private mutating func grow() {
        let larger = Self.memory(for: capacity * 2)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity *= 2
    }

    private static func memory(for capacity: Int) -> UnsafeMutablePointer<Record> {
        let memory = UnsafeMutablePointer<Record>.allocate(capacity: capacity)
        LargePages.ask(for: memory, bytes: capacity * MemoryLayout<Record>.stride)
        return memory
    }
}

/// Records change hands from the parser, which writes, to the storage, which only reads.
extension RecordBuffer: @unchecked Sendable {}
