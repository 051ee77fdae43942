/// RE2's language as Go has it: classes by name and by Unicode category, groups with and without names, flags, `{n,m}`, and
/// repetitions greedy or not. Matching takes time in proportion to text times pattern: there is no backtracking.
package struct RegularExpression {
    /// A step of the compiled pattern.
    enum Step {
        case set(ScalarSet)
        /// The first is tried before the second.
        case split(Int, Int)
        case jump(Int)
        /// Remembers the place: 2n for the beginning of group n, 2n+1 for its end.
        case save(Int)
        case textStart, textEnd, lineStart, lineEnd, wordEdge, noWordEdge
        case match
    }

    /// Where the whole and its groups stand, in scalars; nil for a group that took no part.
    package struct Match {
        var groups: [Range<Int>?]
        var range: Range<Int> { groups[0] ?? 0..<0 }
    }

    private struct Thread {
        var step: Int
        var places: [Int]
    }

    private let steps: [Step]
    private let groupCount: Int
    /// The groups that have names.
    let names: [String: Int]

    /// Nil when Go would refuse the pattern.
    package init?(_ pattern: String) {
        var compiler = PatternCompiler(pattern)
        guard let steps = compiler.compile() else { return nil }
        self.steps = steps
        groupCount = compiler.groupCount
        names = compiler.names
    }

    /// Work for a text of so many scalars.
    package func cost(_ length: Int) -> Int { steps.count.multipliedReportingOverflow(by: length + 1).partialValue }

    /// The leftmost match from a place on; of several the one Go prefers.
    package func firstMatch(in text: [Unicode.Scalar], from start: Int = 0) -> Match? {
        var current: [Thread] = []
        var best: [Int]?
        var seen = [Int](repeating: -1, count: steps.count)
        for place in start...max(start, text.count) {
            var threads: [Thread] = []
            for thread in current { follow(thread, place, text, &seen, &threads) }
            if best == nil { follow(Thread(step: 0, places: [Int](repeating: -1, count: 2 * (groupCount + 1))), place, text, &seen, &threads) }
            var next: [Thread] = []
            for thread in threads {
                if case .set(let set) = steps[thread.step] {
                    if place < text.count, set.contains(text[place]) { next.append(Thread(step: thread.step + 1, places: thread.places)) }
                    continue
                }
                best = thread.places
                // Threads after a match are less preferred.
                break
            }
            current = next
            if current.isEmpty, best != nil { break }
        }
        return best.map { places in
            Match(groups: stride(from: 0, to: places.count, by: 2).map { places[$0] >= 0 && places[$0 + 1] >= 0 ? places[$0]..<places[$0 + 1] : nil })
        }
    }

    /// Adds the steps that read a scalar, or match, that can be reached from here.
    private func follow(_ first: Thread, _ place: Int, _ text: [Unicode.Scalar], _ seen: inout [Int], _ threads: inout [Thread]) {
        var pending = [first]
        while let thread = pending.popLast() {
            let step = thread.step
            guard seen[step] != place else { continue }
            seen[step] = place
            let isOn: Bool
            switch steps[step] {
            case .set: threads.append(thread); continue
            case .match:
                var done = thread
                done.places[1] = place
                if done.places[0] < 0 { done.places[0] = place }
                threads.append(done)
                continue
            case .jump(let target): pending.append(Thread(step: target, places: thread.places)); continue
            case .split(let preferred, let other):
                pending.append(Thread(step: other, places: thread.places))
                pending.append(Thread(step: preferred, places: thread.places))
                continue
            case .save(let index):
                var saved = thread
                saved.step += 1
                saved.places[index] = place
                pending.append(saved)
                continue
            case .textStart: isOn = place == 0
            case .textEnd: isOn = place == text.count
            case .lineStart: isOn = place == 0 || text[place - 1] == "\n"
            case .lineEnd: isOn = place == text.count || text[place] == "\n"
            case .wordEdge: isOn = isWordEdge(place, text)
            case .noWordEdge: isOn = !isWordEdge(place, text)
            }
            if isOn { pending.append(Thread(step: step + 1, places: thread.places)) }
        }
    }

    private func isWordEdge(_ place: Int, _ text: [Unicode.Scalar]) -> Bool {
        let before = place > 0 && ScalarSet.word.contains(text[place - 1])
        return before != (place < text.count && ScalarSet.word.contains(text[place]))
    }

    // MARK: All matches

    /// Matches that do not overlap; an empty one right after another does not count.
    ///
    /// - Parameter limit: at most so many; below zero all.
    func matches(in text: [Unicode.Scalar], limit: Int = -1) -> [Match] {
        var found: [Match] = []
        var (place, end) = (0, -1)
        while place <= text.count, limit < 0 || found.count < limit, let match = firstMatch(in: text, from: place) {
            let range = match.range
            if !range.isEmpty || range.lowerBound != end { found.append(match) }
            place = range.upperBound == place ? place + 1 : range.upperBound
            if range.isEmpty, range.upperBound >= place { place = range.upperBound + 1 }
            end = range.upperBound
        }
        return found
    }
}
