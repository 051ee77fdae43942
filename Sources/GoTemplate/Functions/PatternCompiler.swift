/// Turns the text of a regular expression into the steps of ``RegularExpression``.
struct PatternCompiler {
    private typealias Step = RegularExpression.Step

    private let pattern: [UInt8]
    private var place = 0
    private var depth = 0

    /// Groups inside groups, and steps in all.
    private static let (depthLimit, sizeLimit) = (50, 10_000)

    init(_ pattern: String) { self.pattern = Array(pattern.utf8) }

    mutating func compile() -> [RegularExpression.Step]? {
        guard let steps = alternatives(), place == pattern.count else { return nil }
        return steps + [.match]
    }

    private var next: UInt8? { place < pattern.count ? pattern[place] : nil }

    private mutating func take(_ byte: Character) -> Bool {
        guard let wanted = byte.asciiValue, next == wanted else { return false }
        place += 1
        return true
    }

    // Steps are built with jumps relative to their own beginning, and moved when they are put together.

    private mutating func alternatives() -> [Step]? {
        guard var left = sequence() else { return nil }
        while take("|") {
            guard let right = sequence() else { return nil }
            left = [.split(1, left.count + 2)] + moved(left, 1) + [.jump(left.count + 2 + right.count)] + moved(right, left.count + 2)
            guard left.count <= Self.sizeLimit else { return nil }
        }
        return left
    }

    private func moved(_ steps: [Step], _ distance: Int) -> [Step] {
        steps.map { step in
            switch step {
            case .split(let first, let second): .split(first + distance, second + distance)
            case .jump(let target): .jump(target + distance)
            case .bytes, .lineStart, .lineEnd, .wordEdge, .noWordEdge, .match: step
            }
        }
    }

    private mutating func sequence() -> [Step]? {
        var result: [Step] = []
        while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
            guard let part = atom(), let repeated = repetition(of: part) else { return nil }
            result += moved(repeated, result.count)
            guard result.count <= Self.sizeLimit else { return nil }
        }
        return result
    }

    private mutating func repetition(of part: [Step]) -> [Step]? {
        var (low, high): (Int, Int?)
        switch next {
        case UInt8(ascii: "*"): (low, high) = (0, nil)
        case UInt8(ascii: "+"): (low, high) = (1, nil)
        case UInt8(ascii: "?"): (low, high) = (0, 1)
        case UInt8(ascii: "{"):
            guard let bounds = bounds() else { return part }
            (low, high) = bounds
            place -= 1
        case _: return part
        }
        place += 1
        let isGreedy = !take("?")
        switch next {
        case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): return nil
        case _: break
        }
        guard low <= high ?? low, max(low, high ?? 0) <= 1000, (max(low, high ?? 0) + 1) * (part.count + 2) <= Self.sizeLimit else { return nil }
        var result: [Step] = []
        for _ in 0..<low { result += moved(part, result.count) }
        if let high {
            for _ in low..<high { result += split(over: part, at: result.count, isGreedy) }
        } else {
            let start = result.count
            result += split(over: part, at: start, isGreedy, loops: true)
        }
        return result
    }

    /// The part once or not at all, and back again when it loops.
    private func split(over part: [Step], at start: Int, _ isGreedy: Bool, loops: Bool = false) -> [Step] {
        let end = start + part.count + (loops ? 2 : 1)
        let fork = isGreedy ? Step.split(start + 1, end) : Step.split(end, start + 1)
        return [fork] + moved(part, start + 1) + (loops ? [.jump(start)] : [])
    }

    /// `{n}`, `{n,}`, `{n,m}`, moved behind; nil (and nothing moved) when the brace is a literal one.
    private mutating func bounds() -> (Int, Int?)? {
        let start = place
        place += 1
        if let low = decimal() {
            if take("}") { return (low, low) }
            if take(",") {
                if take("}") { return (low, nil) }
                if let high = decimal(), take("}") { return (low, high) }
            }
        }
        place = start
        return nil
    }

    private mutating func decimal() -> Int? {
        let start = place
        while let byte = next, GoLiteral.isDigit(byte) { place += 1 }
        return Int(String(decoding: pattern[start..<place], as: UTF8.self))
    }

    private mutating func atom() -> [Step]? {
        guard let byte = next else { return nil }
        place += 1
        switch byte {
        case UInt8(ascii: "("): return group()
        case UInt8(ascii: "["): return bracket().map { [.bytes($0)] }
        case UInt8(ascii: "."): return [.bytes(ByteSet.newline.inverted)]
        case UInt8(ascii: "^"): return [.lineStart]
        case UInt8(ascii: "$"): return [.lineEnd]
        case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): return nil
        case UInt8(ascii: "\\"):
            switch next {
            case UInt8(ascii: "b"): place += 1; return [.wordEdge]
            case UInt8(ascii: "B"): place += 1; return [.noWordEdge]
            case UInt8(ascii: "A"): place += 1; return [.lineStart]
            case UInt8(ascii: "z"): place += 1; return [.lineEnd]
            case _: return escape().map { [.bytes($0)] }
            }
        case 0xC0...:
            // One code point, so that a repetition takes all its bytes.
            var steps: [Step] = [.bytes(ByteSet([byte]))]
            while let more = next, more & 0xC0 == 0x80 {
                steps.append(.bytes(ByteSet([more])))
                place += 1
            }
            return steps
        case _: return [.bytes(ByteSet([byte]))]
        }
    }

    private mutating func group() -> [Step]? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { return nil }
        if next == UInt8(ascii: "?") {
            // `(?:...)`; flags and names are not supported.
            guard place + 1 < pattern.count, pattern[place + 1] == UInt8(ascii: ":") else { return nil }
            place += 2
        }
        guard let inner = alternatives(), take(")") else { return nil }
        return inner
    }

    private mutating func escape() -> ByteSet? {
        guard let byte = next else { return nil }
        place += 1
        switch byte {
        case UInt8(ascii: "s"): return .blanks
        case UInt8(ascii: "S"): return ByteSet.blanks.inverted
        case UInt8(ascii: "d"): return .digits
        case UInt8(ascii: "D"): return ByteSet.digits.inverted
        case UInt8(ascii: "w"): return .word
        case UInt8(ascii: "W"): return ByteSet.word.inverted
        case UInt8(ascii: "n"): return ByteSet([0x0A])
        case UInt8(ascii: "r"): return ByteSet([0x0D])
        case UInt8(ascii: "t"): return ByteSet([0x09])
        case UInt8(ascii: "f"): return ByteSet([0x0C])
        case UInt8(ascii: "v"): return ByteSet([0x0B])
        case _: return byte < 0x80 && !ByteSet.word.contains(byte) ? ByteSet([byte]) : nil
        }
    }

    private mutating func bracket() -> ByteSet? {
        var result = ByteSet()
        let isInverted = take("^")
        var isFirst = true
        while let byte = next, byte != UInt8(ascii: "]") || isFirst {
            isFirst = false
            guard byte < 0x80 else { return nil }
            place += 1
            if byte == UInt8(ascii: "[") , next == UInt8(ascii: ":") { return nil }
            if byte == UInt8(ascii: "\\") {
                guard let set = escape() else { return nil }
                result.formUnion(set)
                continue
            }
            guard next == UInt8(ascii: "-"), place + 1 < pattern.count, pattern[place + 1] != UInt8(ascii: "]") else {
                result.insert(byte)
                continue
            }
            let last = pattern[place + 1]
            guard last >= byte, last < 0x80, last != UInt8(ascii: "\\") else { return nil }
            place += 2
            for member in byte...last { result.insert(member) }
        }
        guard take("]") else { return nil }
        return isInverted ? result.inverted : result
    }
}
