/// The part of RE2's language that charts use: literals, `.`, classes, `\s \d \w` and their opposites, groups, `|`, anchors,
/// `\b`, and `* + ?` (greedy or not) and `{n,m}`. Matching takes time in proportion to text times pattern: no backtracking.
struct RegularExpression {
    /// A step of the compiled pattern.
    enum Step {
        case bytes(ByteSet)
        /// The first is tried before the second.
        case split(Int, Int)
        case jump(Int)
        case lineStart, lineEnd, wordEdge, noWordEdge
        case match
    }

    private let steps: [Step]

    /// Nil when the pattern is wrong, or uses something that is not supported here.
    init?(_ pattern: String) {
        var compiler = PatternCompiler(pattern)
        guard let steps = compiler.compile() else { return nil }
        self.steps = steps
    }

    /// The leftmost match, of several the one Go prefers.
    func firstMatch(in text: [UInt8]) -> Range<Int>? {
        var current: [(step: Int, start: Int)] = []
        var best: Range<Int>?
        var seen = [Int](repeating: -1, count: steps.count)
        for place in 0...text.count {
            var next: [(step: Int, start: Int)] = []
            var threads: [(step: Int, start: Int)] = []
            for thread in current { follow(thread.step, thread.start, place, text, &seen, &threads) }
            if best == nil { follow(0, place, place, text, &seen, &threads) }
            for thread in threads {
                switch steps[thread.step] {
                case .match:
                    best = thread.start..<place
                case .bytes(let set):
                    if place < text.count, set.contains(text[place]) { next.append((thread.step + 1, thread.start)) }
                    continue
                case .split, .jump, .lineStart, .lineEnd, .wordEdge, .noWordEdge: continue
                }
                // Threads behind a match are less preferred.
                break
            }
            current = next
            if current.isEmpty, best != nil { return best }
        }
        return best
    }

    /// Adds the steps that read a byte, or match, that can be reached from here.
    private func follow(
        _ first: Int, _ start: Int, _ place: Int, _ text: [UInt8], _ seen: inout [Int], _ threads: inout [(step: Int, start: Int)]
    ) {
        var pending = [first]
        while let step = pending.popLast() {
            guard seen[step] != place else { continue }
            seen[step] = place
            switch steps[step] {
            case .bytes, .match: threads.append((step, start))
            case .jump(let target): pending.append(target)
            case .split(let preferred, let other):
                pending.append(other)
                pending.append(preferred)
            case .lineStart: if place == 0 { pending.append(step + 1) }
            case .lineEnd: if place == text.count { pending.append(step + 1) }
            case .wordEdge: if isWordEdge(place, text) { pending.append(step + 1) }
            case .noWordEdge: if !isWordEdge(place, text) { pending.append(step + 1) }
            }
        }
    }

    private func isWordEdge(_ place: Int, _ text: [UInt8]) -> Bool {
        let before = place > 0 && ByteSet.word.contains(text[place - 1])
        return before != (place < text.count && ByteSet.word.contains(text[place]))
    }
}

/// A set of bytes.
struct ByteSet {
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    init(_ bytes: some Sequence<UInt8> = []) {
        for byte in bytes { insert(byte) }
    }

    static let digits = ByteSet(0x30...0x39)
    static let word = ByteSet(Array(0x30...0x39) + Array(0x41...0x5A) + Array(0x61...0x7A) + [0x5F])
    static let blanks = ByteSet([0x09, 0x0A, 0x0C, 0x0D, 0x20])
    static let all = ByteSet(0...0xFF)
    static let newline = ByteSet([0x0A])

    var inverted: ByteSet {
        var result = self
        result.words = (~words.0, ~words.1, ~words.2, ~words.3)
        return result
    }

    mutating func insert(_ byte: UInt8) {
        let bit = UInt64(1) << UInt64(byte & 63)
        switch byte >> 6 {
        case 0: words.0 |= bit
        case 1: words.1 |= bit
        case 2: words.2 |= bit
        case _: words.3 |= bit
        }
    }

    mutating func formUnion(_ other: ByteSet) {
        words = (words.0 | other.words.0, words.1 | other.words.1, words.2 | other.words.2, words.3 | other.words.3)
    }

    func contains(_ byte: UInt8) -> Bool {
        let word =
            switch byte >> 6 {
            case 0: words.0
            case 1: words.1
            case 2: words.2
            case _: words.3
            }
        return word & (1 << UInt64(byte & 63)) != 0
    }
}
