import Foundation
import Testing
@testable import Threads

@Suite struct CoresTests {
    @Test(arguments: [0, 1, 2, 3, 100, 5000], [1, 2, 7, 64])
    func `results come in order, each once, however many work`(_ count: Int, _ threads: Int) {
        #expect(Cores.map(count, threads: threads) { "\($0)" } == (0..<count).map { "\($0)" })
    }

    @Test(arguments: [0, 1, 2, 3, 100, 5000]) func `parts follow each other and leave nothing out`(_ count: Int) {
        #expect(Cores.parts(count) { Array($0) }.flatMap { $0 } == Array(0..<count))
        #expect(Cores.parts(count) { $0.count }.count <= Cores.count)
    }

    @Test func `what is freed elsewhere is freed`() {
        final class Witness: Sendable {
            let freed: Counter

            init(_ freed: Counter) { self.freed = freed }

            deinit { freed.add() }
        }
        let freed = Counter()
        Threads.Thread.free([Witness(freed), Witness(freed)])
        while freed.value < 2 { usleep(1000) }
    }

    @Test func `several work at the same time`() {
        // Each of two waits for the other, which one alone would do for ever.
        let met = Counter()
        let seen = Cores.map(2, threads: 2) { _ in
            met.add()
            while met.value < 2 { }
            return met.value
        }
        #expect(seen == [2, 2])
    }

    /// Whoever waits for helpers must not be waited for by them.
    @Test(.timeLimit(.minutes(2))) func `work for several can hold work for several`() {
        @Sendable func leaves(_ depth: Int) -> Int { depth == 0 ? 1 : Cores.map(4, threads: 3) { _ in leaves(depth - 1) }.reduce(0, +) }
        for threads in [2, 3, 8] {
            let sums = Cores.map(60, threads: threads) { index in index % 10 == 0 ? leaves(4) : Cores.map(index) { $0 }.reduce(0, +) }
            #expect(sums == (0..<60).map { $0 % 10 == 0 ? 256 : $0 * ($0 - 1) / 2 })
        }
    }

    @Test(.timeLimit(.minutes(2)), arguments: 0..<8) func `many ask for help at the same time`(_ asker: Int) {
        for round in 0..<300 {
            let told = Cores.map(20 + asker, threads: 2 + round % 3) { [$0, round] }
            #expect(told == (0..<20 + asker).map { [$0, round] })
        }
    }

    /// The caller blocks them while it writes; whoever else took them would end the program all the same.
    @Test func `helpers get no signals`() {
        let caller = pthread_self()
        let met = Counter()
        let blocked = Cores.map(2, threads: 2) { _ -> Bool? in
            met.add()
            while met.value < 2 { }
            var mask = sigset_t()
            pthread_sigmask(SIG_BLOCK, nil, &mask)
            return pthread_equal(pthread_self(), caller) != 0 ? nil : sigismember(&mask, SIGINT) == 1 && sigismember(&mask, SIGTERM) == 1
        }
        #expect(blocked.compactMap { $0 } == [true])
    }

    @Test func `what is locked is done by one at a time`() {
        let lock = Lock()
        nonisolated(unsafe) var count = 0
        _ = Cores.map(10_000, threads: 4) { _ in lock.holding { count += 1 } }
        #expect(count == 10_000)
    }

    @Test func `a stack of its own is as large as was asked for`() {
        func depth(_ level: Int) -> Int {
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 10) { bytes in
                bytes.initialize(repeating: UInt8(truncatingIfNeeded: level))
                return level == 0 ? Int(bytes[0]) : depth(level - 1) + Int(bytes[5]) - Int(bytes[5])
            }
        }
        var reached = -1
        #expect(Threads.Thread.run(stack: 256 << 20) { reached = depth(50_000) })
        #expect(reached == 0)
    }
}

private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    func add() { lock.withLock { count += 1 } }

    var value: Int { lock.withLock { count } }
}
