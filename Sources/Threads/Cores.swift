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

    private static let stack = 8 << 20

    /// What a function gives for every number below a count, in order: several at a time, begun in order.
    ///
    /// - Parameters:
    ///   - threads: at most so many work, the caller's own among them.
    ///   - begins: called for what the caller's thread is about to do itself.
    package static func map<Result: Sendable>(
        _ count: Int, threads: Int = Cores.count, begins: (Int) -> Void = { _ in }, _ body: @Sendable (Int) -> Result
    ) -> [Result] {
        let threads = min(threads, count)
        guard threads > 1 else {
            return (0..<count).map { index in
                begins(index)
                return body(index)
            }
        }
        let results = Results<Result>(count)
        withoutActuallyEscaping(body) { body in
            let work = { while let index = results.next() { results.put(body(index), at: index) } }
            let others = (1..<threads).compactMap { _ in Thread(stack: stack, work) }
            while let index = results.next() {
                begins(index)
                results.put(body(index), at: index)
            }
            for thread in others { thread.join() }
        }
        return results.all
    }

    /// What is still to be done, and what came of the rest.
    private final class Results<Result>: @unchecked Sendable {
        private let places: UnsafeMutableBufferPointer<Result?>
        private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        private var begun = 0

        init(_ count: Int) {
            places = .allocate(capacity: count)
            places.initialize(repeating: nil)
            lock.initialize(to: pthread_mutex_t())
            pthread_mutex_init(lock, nil)
        }

        deinit {
            pthread_mutex_destroy(lock)
            lock.deallocate()
            places.deinitialize()
            places.deallocate()
        }

        /// The next number, which nobody else gets; nil when all are taken.
        func next() -> Int? {
            pthread_mutex_lock(lock)
            defer { pthread_mutex_unlock(lock) }
            guard begun < places.count else { return nil }
            begun += 1
            return begun - 1
        }

        /// Every place is written once, by the one who was given its number.
        func put(_ result: Result, at index: Int) { places[index] = result }

        /// In order. Only when nobody works any more.
        var all: [Result] { places.compactMap { $0 } }
    }
}
