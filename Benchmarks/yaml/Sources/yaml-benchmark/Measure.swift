/// One thing to measure: what it is called, and how a text is read once.
struct Contender {
    let name: String
    let read: () -> Void
}

/// Times contenders in turns, so that what disturbs the machine disturbs all of them.
struct Measure {
    let rounds: Int
    /// In each turn a contender reads again and again for so long.
    let turn: Duration

    /// Seconds for one reading: the median of all turns, for each contender.
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
        let clock = ContinuousClock()
        var best = Double.infinity
        var spent = Duration.zero
        repeat {
            let time = clock.measure(read)
            spent += time
            best = min(best, time / .seconds(1))
        } while spent < turn
        return best
    }
}
