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
    /// Go's words for what is wrong, once something is.
    private(set) var complaint: String?
    /// How often the part that was read last repeats something in it.
    private var repeats = 1
    private var depth = 0
    private var flags = Flags()

    /// Groups inside groups, and steps in all.
    private static let (depthLimit, sizeLimit) = (1000, 30_000)

    init(_ pattern: String) {
        let scalars = Array(pattern.unicodeScalars)
        self.pattern = pattern.utf8.contains(UInt8(ascii: "Q")) ? Self.unquoted(scalars) : scalars
    }

    /// The pattern with what stands between `\Q` and `\E` escaped.
    private static func unquoted(_ pattern: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var (place, isQuoted) = (0, false)
        while place < pattern.count {
            let (scalar, following) = (pattern[place], place + 1 < pattern.count ? pattern[place + 1] : nil)
            if scalar == "\\", following == (isQuoted ? "E" : "Q") {
                isQuoted.toggle()
                place += 2
            } else if isQuoted {
                if scalar.isASCII, scalar == "_" || !ScalarSet.word.contains(scalar) { result.append("\\") }
                result.append(scalar)
                place += 1
            } else {
                result.append(scalar)
                if scalar == "\\", let following { result.append(following) }
                place += scalar == "\\" ? 2 : 1
            }
        }
        return result
    }

    mutating func compile() -> [RegularExpression.Step]? {
        if let bad = pattern.first(where: { GoBytes.byte($0) != nil }) {
            return refuse("invalid UTF-8", String(bad))
        }
        guard let steps = alternatives() else { return nil }
        guard place == pattern.count else { return refuse("unexpected )", 0..<pattern.count) }
        return [.save(0)] + Self.moved(steps, 1) + [.match]
    }

    /// Nothing, and why: the first reason counts.
    mutating func refuse<Part>(_ words: String, _ range: Range<Int>) -> Part? { refuse(words, String(String.UnicodeScalarView(pattern[range]))) }

    private mutating func refuse<Part>(_ words: String, _ text: String) -> Part? {
        if complaint == nil { complaint = words + ": " + (GoQuote.fitsBackquotes(text) || words == "invalid UTF-8" ? "`\(text)`" : GoQuote.quoted(text)) }
        return nil
    }

    var next: Unicode.Scalar? { place < pattern.count ? pattern[place] : nil }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        place += 1
        return true
    }

    // Steps are built with jumps relative to their own beginning, and moved when they are put together.

    private mutating func alternatives() -> [Step]? {
        var choices: [[Step]] = []
        var (size, most) = (0, 1)
        repeat {
            guard let choice = sequence() else { return nil }
            most = max(most, repeats)
            size += choice.count + 2
            guard size <= Self.sizeLimit else { return refuse("expression too large", 0..<pattern.count) }
            choices.append(choice)
        } while take("|")
        repeats = most
        // Each choice but the last begins with a split to the next one, and ends with a jump behind all.
        let end = size - 2
        var result: [Step] = []
        for (index, choice) in choices.enumerated() {
            let isLast = index == choices.count - 1
            if !isLast { result.append(.split(result.count + 1, result.count + choice.count + 2)) }
            Self.append(choice, to: &result)
            if !isLast { result.append(.jump(end)) }
        }
        return result
    }

    private static func append(_ steps: [Step], to result: inout [Step]) { result += moved(steps, result.count) }

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
        var most = 1
        while let scalar = next, scalar != "|", scalar != ")" {
            repeats = 1
            guard let part = atom(), let repeated = repetition(of: part) else { return nil }
            most = max(most, repeats)
            Self.append(repeated, to: &result)
            guard result.count <= Self.sizeLimit else { return refuse("expression too large", 0..<pattern.count) }
        }
        repeats = most
        return result
    }

    private mutating func repetition(of part: [Step]) -> [Step]? {
        let start = place
        guard let (low, high) = bounds() else { return part }
        let operation = place
        let isGreedy = take("?") == flags.isUngreedy
        let following = place
        guard bounds() == nil else { return refuse("invalid nested repetition operator", start..<place) }
        place = following
        let most = max(low, high ?? 0)
        guard low <= high ?? low, most <= 1000 else { return refuse("invalid repeat count", start..<operation) }
        if most > 1 {
            repeats *= most
            guard repeats <= 1000 else { return refuse("invalid repeat count", start..<operation) }
        }
        guard (most + 1) * (part.count + 2) <= Self.sizeLimit else { return refuse("expression too large", 0..<pattern.count) }
        var result: [Step] = []
        for _ in 0..<low { Self.append(part, to: &result) }
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

    /// `*`, `+`, `?`, `{n}`, `{n,}`, `{n,m}`, moved after; nil (and nothing moved) for anything else, as a brace that stands for itself.
    private mutating func bounds() -> (Int, Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        let start = place
        if take("{"), let low = decimal() {
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
        return words.isEmpty ? nil : Int(words) ?? .max / 2
    }

    private mutating func atom() -> [Step]? {
        guard let scalar = next else { return nil }
        let start = place
        if bounds() != nil { return refuse("missing argument to repetition operator", start..<place) }
        place += 1
        switch scalar {
        case "(": return group()
        case "[": return bracket().map { [.set(folded($0))] }
        case ".": return [.set(flags.dotTakesNewline ? .all : ScalarSet.newline.inverted)]
        case "^": return [flags.isMultiline ? .lineStart : .textStart]
        case "$": return [flags.isMultiline ? .lineEnd : .textEnd]
        case "\\":
            switch next {
            case "b": place += 1; return [.wordEdge]
            case "B": place += 1; return [.noWordEdge]
            case "A": place += 1; return [.textStart]
            case "z": place += 1; return [.textEnd]
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

    private mutating func group() -> [Step]? {
        depth += 1
        let (outer, start) = (flags, place - 1)
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { return refuse("expression nests too deeply", 0..<pattern.count) }
        var index: Int?
        if take("?") {
            if next == "P" || next == "<" {
                _ = take("P")
                guard take("<") else { return refuse("invalid or unsupported Perl syntax", start..<min(place + 1, pattern.count)) }
                guard let name = groupName() else { return refuse("invalid named capture", start..<place) }
                groupCount += 1
                if names[name] == nil { names[name] = groupCount }
                index = groupCount
            } else {
                guard let opens = setFlags() else { return refuse("invalid or unsupported Perl syntax", start..<place) }
                // `(?i)` is for the rest of the group around it.
                if !opens { return [] }
            }
        } else {
            groupCount += 1
            index = groupCount
        }
        guard groupCount <= 1000 else { return refuse("expression too large", 0..<pattern.count) }
        guard let inner = alternatives() else { return nil }
        guard take(")") else { return refuse("missing closing )", 0..<pattern.count) }
        flags = outer
        guard let index else { return inner }
        return [.save(2 * index)] + Self.moved(inner, 1) + [.save(2 * index + 1)]
    }

    private mutating func groupName() -> String? {
        var name = ""
        while let scalar = next, scalar != ">" {
            name.unicodeScalars.append(scalar)
            place += 1
        }
        return take(">") && !name.isEmpty && name.unicodeScalars.allSatisfy(ScalarSet.word.contains) ? name : nil
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
