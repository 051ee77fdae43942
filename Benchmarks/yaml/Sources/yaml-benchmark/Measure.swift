#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Seconds of work by this process so far, whatever else the machine does.
func workTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// One thing to measure: what it is called, and how a text is read once.
struct Contender {
    let name: String
    let read: () -> Void
}

/// Times contenders in turns, so that what disturbs the machine disturbs all of them.
struct Measure {
    let rounds: Int
    /// In each turn a contender reads again and again for so many seconds of work.
    let turn: Double

    /// Seconds of work for one reading: the median of all turns, for each contender.
    func medians(_ contenders: [Contender]) -> [Double] {
        var times = contenders.map { _ in [Double]() }
        for round in 0..<rounds {
            let order = round.isMultiple(of: 2) ? Array(contenders.indices) : contenders.indices.reversed()
            for index in order { times[index].append(seconds(contenders[index].read)) }
        }
        return times.map { $0.sorted()[$0.count / 2] }
    }

    /// The quickest reading within one turn.
    private func seconds(_ read: () -> Void) -> Double {
        var best = Double.infinity
        var spent = 0.0
        repeat {
            let start = workTime()
            read()
            let time = workTime() - start
            spent += time
            best = min(best, time)
        } while spent < turn
        return best
    }
}
