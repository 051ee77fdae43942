/// Threads that help whoever has work for several, and wait in between. A new thread begins on the core of its maker, and it can take the
/// system milliseconds to move it to one that is idle: as long as a whole round takes.
final class Helpers: @unchecked Sendable {
    static let all = Helpers()

    private let lock = Lock()
    private let isOffered = Signal()
    private let isDone = Signal()
    private var rounds: [Round] = []
    private var count = 0
    private var waiting = 0

    /// What some helpers do for one who waits for them.
    private final class Round: @unchecked Sendable {
        private var work: ((Int) -> Void)?
        /// The parts that nobody has taken.
        var open: [Int]
        var running = 0

        init(_ work: @escaping (Int) -> Void, _ parts: ClosedRange<Int>) {
            self.work = work
            open = Array(parts)
        }

        /// Nothing is left of the work afterwards but what ``forget()`` takes away.
        @inline(never) func run(_ part: Int) { work?(part) }

        func forget() { work = nil }
    }

    /// Does something while helpers do the rest.
    ///
    /// - Parameters:
    ///   - parts: more than none; each is given to one helper, or to none when all are busy until the caller is done.
    ///   - work: must leave nothing undone that the caller could not do as well.
    ///   - own: what the caller does.
    func share(_ parts: ClosedRange<Int>, _ work: (Int) -> Void, own: () -> Void) {
        withoutActuallyEscaping(work) { work in
            let round = Round(work, parts)
            lock.holding { offer(round) }
            own()
            lock.holding {
                rounds.removeAll { $0 === round }
                while round.running > 0 { isDone.wait(lock) }
                round.forget()
            }
        }
    }

    private func offer(_ round: Round) {
        rounds.append(round)
        let most = max(Cores.count - 1, round.open.count)
        let wanted = min(round.open.count - waiting, most - count)
        for _ in 0..<max(0, wanted) {
            count += 1
            let number = count
            if Thread(stack: Cores.stack, { self.serve(number) }) == nil {
                count -= 1
                break
            }
        }
        isOffered.tell()
    }

    /// - Parameter number: of the helper. It has the same part in every round, as far as that is open.
    private func serve(_ number: Int) {
        while true {
            let (round, part) = lock.holding { taken(by: number) }
            round.run(part)
            lock.holding {
                round.running -= 1
                if round.running == 0 { isDone.tell() }
            }
        }
    }

    private func taken(by number: Int) -> (Round, Int) {
        while true {
            if let round = rounds.last(where: { !$0.open.isEmpty }) {
                round.running += 1
                return (round, round.open.remove(at: round.open.firstIndex(of: number) ?? 0))
            }
            waiting += 1
            isOffered.wait(lock)
            waiting -= 1
        }
    }
}
