#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Work on all cores of the machine.
package enum Cores {
    /// How many there are, as far as more of them help.
    package static let count = max(1, min(16, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))

    static let stack = 8 << 20

    /// What a function gives for every number below a count, in order: several at a time.
    ///
    /// - Parameters:
    ///   - threads: at most so many work, the caller's own among them; nil for one on each core.
    ///   - begins: called before each that the caller's thread does itself, with how many have begun by then.
    @inlinable package static func map<Result: Sendable>(
        _ count: Int, threads: Int? = nil, begins: (Int) -> Void = { _ in }, _ body: @Sendable (Int) -> Result
    ) -> [Result] {
        let threads = count > 1 ? min(threads ?? Cores.count, count) : 1
        guard threads <= 1 else { return map(count, on: threads, begins: begins, body) }
        var results: [Result] = []
        results.reserveCapacity(count)
        for index in 0..<count {
            begins(index)
            results.append(body(index))
        }
        return results
    }

    @usableFromInline static func map<Result: Sendable>(_ count: Int, on threads: Int, begins: (Int) -> Void, _ body: @Sendable (Int) -> Result) -> [Result] {
        let turns = Turns(count, threads: threads)
        let results = Places<Result>(count)
        let work = { (thread: Int) in while let turn = turns.next(for: thread) { results.put(body(turn.index), at: turn.index) } }
        Helpers.all.share(1...threads - 1, work) {
            while let turn = turns.next(for: 0) {
                begins(turn.begun)
                results.put(body(turn.index), at: turn.index)
            }
        }
        return results.all
    }

    /// What a function gives for every element of an array, in order. What an element holds is freed as soon as the function is done with it.
    package static func map<Element: Sendable, Result: Sendable>(
        _ elements: consuming [Element], threads: Int? = nil, begins: (Int) -> Void = { _ in }, _ body: @Sendable (Int, Element) -> Result
    ) -> [Result] {
        let count = elements.count
        let places = Places(consume elements)
        return map(count, threads: threads, begins: begins) { body($0, places.take($0)) }
    }

    /// What a function gives for the parts that numbers below a count fall into, one for each core, in order.
    @inlinable package static func parts<Result: Sendable>(_ count: Int, _ body: @Sendable (Range<Int>) -> Result) -> [Result] {
        let parts = ranges(count, in: min(Cores.count, count))
        return map(parts.count) { body(parts[$0]) }
    }

    /// The numbers below a count in parts that are as large as each other, as far as that can be.
    @usableFromInline static func ranges(_ count: Int, in parts: Int) -> [Range<Int>] {
        (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
    }

    /// What is still to be done: a part for each thread, which has the same in every round over the same things. So memory is mostly freed
    /// by the thread that took it, and no thread waits for the memory of another.
    private final class Turns: @unchecked Sendable {
        private let lock = Lock()
        private var parts: [Range<Int>]
        private var begun = 0

        init(_ count: Int, threads: Int) {
            parts = Cores.ranges(count, in: threads)
        }

        /// The next number of a thread's part, or the last of the longest when its own is done; nobody else gets it. And how many have
        /// begun before. Nil when all are taken.
        func next(for thread: Int) -> (index: Int, begun: Int)? {
            lock.holding {
                guard let index = parts[thread].popFirst() ?? parts[longest].popLast() else { return nil }
                begun += 1
                return (index, begun - 1)
            }
        }

        private var longest: Int { parts.indices.max { parts[$0].count < parts[$1].count } ?? 0 }
    }

    /// Places for values, each of which only the one who was given its number writes to or takes from.
    private final class Places<Value>: @unchecked Sendable {
        private let buffer: UnsafeMutableBufferPointer<Value?>

        init(_ count: Int) {
            buffer = .allocate(capacity: count)
            buffer.initialize(repeating: nil)
        }

        init(_ values: consuming [Value]) {
            buffer = .allocate(capacity: values.count)
            for index in 0..<values.count { buffer.initializeElement(at: index, to: values[index]) }
        }

        deinit {
            buffer.deinitialize()
            buffer.deallocate()
        }

        func put(_ value: Value, at index: Int) { buffer[index] = value }

        /// A value that is there, which is not there any more afterwards.
        func take(_ index: Int) -> Value { buffer[index].take()! }

        /// In order. Only when nobody works any more.
        var all: [Value] { buffer.compactMap { $0 } }
    }
}
