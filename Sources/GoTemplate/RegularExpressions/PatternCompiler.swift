/// Turns the text of a regular expression into the steps of ``RegularExpression``.
struct PatternCompiler {
    typealias Step = RegularExpression.Step

    private struct Flags {
        var ignoresCase = false, isMultiline = false, dotTakesNewline = false, isUngreedy = false
    }

    let pattern: [Unicode.Scalar]
    var place = 0
    private(set) var groupCount = 0
    private(set) var names: [String: Int] = [:]
    private var depth = 0
    private var flags = Flags()

    /// Groups inside groups, and steps in all.
    private static let (depthLimit, sizeLimit) = (50, 10_000)

    init(_ pattern: String) { self.pattern = Array(pattern.unicodeScalars) }

    mutating func compile() -> [RegularExpression.Step]? {
        guard let steps = alternatives(), place == pattern.count else { return nil }
        return [.save(0)] + Self.moved(steps, 1) + [.match]
    }

    var next: Unicode.Scalar? { place < pattern.count ? pattern[place] : nil }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        place += 1
        return true
    }

    // Steps are built with jumps relative to their own beginning, and moved when they are put together.

    private mutating func alternatives() -> [Step]? {
        guard var left = sequence() else { return nil }
        while take("|") {
            guard let right = sequence() else { return nil }
            left = [.split(1, left.count + 2)] + Self.moved(left, 1) + [.jump(left.count + 2 + right.count)] + Self.moved(right, left.count + 2)
            guard left.count <= Self.sizeLimit else { return nil }
        }
        return left
    }

    private static func moved(_ steps: [Step], _ distance: Int) -> [Step] {
        steps.map { step in
            switch step {
            case .split(let first, let second): .split(first + distance, second + distance)
            case .jump(let target): .jump(target + distance)
            case .set, .save, .textStart, .textEnd, .lineStart, .lineEnd, .wordEdge, .noWordEdge, .match: step
            }
        }
    }

    private mutating func sequence() -> [Step]? {
        var result: [Step] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            guard let part = atom(), let repeated = repetition(of: part) else { return nil }
            result += Self.moved(repeated, result.count)
            guard result.count <= Self.sizeLimit else { return nil }
        }
        return result
    }

    private mutating func repetition(of part: [Step]) -> [Step]? {
        let (low, high): (Int, Int?)
        switch next {
        case "*": (low, high) = (0, nil)
        case "+": (low, high) = (1, nil)
        case "?": (low, high) = (0, 1)
        case "{":
            guard let bounds = bounds() else { return part }
            (low, high) = bounds
            place -= 1
        case _: return part
        }
        place += 1
        let isGreedy = take("?") == flags.isUngreedy
        switch next {
        case "*", "+", "?": return nil
        case "{": if bounds() != nil { return nil }
        case _: break
        }
        let most = max(low, high ?? 0)
        guard low <= high ?? low, most <= 1000, (most + 1) * (part.count + 2) <= Self.sizeLimit else { return nil }
        var result: [Step] = []
        for _ in 0..<low { result += Self.moved(part, result.count) }
        if let high {
            for _ in low..<high { result += split(over: part, at: result.count, isGreedy) }
        } else {
            result += split(over: part, at: result.count, isGreedy, loops: true)
        }
        return result
    }

    /// The part once or not at all, and back again when it loops.
    private func split(over part: [Step], at start: Int, _ isGreedy: Bool, loops: Bool = false) -> [Step] {
        let end = start + part.count + (loops ? 2 : 1)
        let fork = isGreedy ? Step.split(start + 1, end) : Step.split(end, start + 1)
        return [fork] + Self.moved(part, start + 1) + (loops ? [.jump(start)] : [])
    }

    /// `{n}`, `{n,}`, `{n,m}`, moved after; nil (and nothing moved) when the brace is a literal one.
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
        var words = ""
        while let scalar = next, ScalarSet.digits.contains(scalar) {
            words.unicodeScalars.append(scalar)
            place += 1
        }
        return words.isEmpty ? nil : Int(words)
    }

    private mutating func atom() -> [Step]? {
        guard let scalar = next else { return nil }
        place += 1
        switch scalar {
        case "(": return group()
        case "[": return bracket().map { [.set(folded($0))] }
        case ".": return [.set(flags.dotTakesNewline ? .all : ScalarSet.newline.inverted)]
        case "^": return [flags.isMultiline ? .lineStart : .textStart]
        case "$": return [flags.isMultiline ? .lineEnd : .textEnd]
        case "*", "+", "?": return nil
        case "{":
            place -= 1
            guard bounds() == nil else { return nil }
            place += 1
            return [.set(ScalarSet(scalar))]
        case "\\":
            switch next {
            case "b": place += 1; return [.wordEdge]
            case "B": place += 1; return [.noWordEdge]
            case "A": place += 1; return [.textStart]
            case "z": place += 1; return [.textEnd]
            case "Q": place += 1; return quoted()
            case _: return escape().map { [.set(folded($0))] }
            }
        case _: return [.set(folded(ScalarSet(scalar)))]
        }
    }

    private func folded(_ set: ScalarSet) -> ScalarSet {
        var set = set
        set.ignoresCase = flags.ignoresCase
        return set
    }

    /// `\Q...\E`: everything as it stands.
    private mutating func quoted() -> [Step] {
        var steps: [Step] = []
        while let scalar = next {
            place += 1
            if scalar == "\\", take("E") { break }
            steps.append(.set(folded(ScalarSet(scalar))))
        }
        return steps
    }

    private mutating func group() -> [Step]? {
        depth += 1
        let outer = flags
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { return nil }
        var index: Int?
        if take("?") {
            if next == "P" || next == "<" {
                _ = take("P")
                guard take("<"), let name = groupName(), names[name] == nil else { return nil }
                groupCount += 1
                names[name] = groupCount
                index = groupCount
            } else {
                guard let opens = setFlags() else { return nil }
                // `(?i)` is for the rest of the group around it.
                if !opens { return next == "*" || next == "+" || next == "?" ? nil : [] }
            }
        } else {
            groupCount += 1
            index = groupCount
        }
        guard groupCount <= 100, let inner = alternatives(), take(")") else { return nil }
        flags = outer
        guard let index else { return inner }
        return [.save(2 * index)] + Self.moved(inner, 1) + [.save(2 * index + 1)]
    }

    private mutating func groupName() -> String? {
        var name = ""
        while let scalar = next, ScalarSet.word.contains(scalar) {
            name.unicodeScalars.append(scalar)
            place += 1
        }
        return take(">") && !name.isEmpty ? name : nil
    }

    /// `ims-U:` after `(?`; true when a group follows, false when the flags stand alone.
    private mutating func setFlags() -> Bool? {
        var isOn = true
        while let scalar = next {
            place += 1
            // Something must be switched off by a minus.
            if !isOn, scalar == ":" || scalar == ")", pattern[place - 2] == "-" { return nil }
            switch scalar {
            case "i": flags.ignoresCase = isOn
            case "m": flags.isMultiline = isOn
            case "s": flags.dotTakesNewline = isOn
            case "U": flags.isUngreedy = isOn
            case "-" where isOn: isOn = false
            case ":": return true
            case ")": return false
            case _: return nil
            }
        }
        return nil
    }
}
