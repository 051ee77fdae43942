/// A file name pattern: `*` and `?` stay within a folder, `**` does not, `[a-z]`, `[!a]`, `{a,b}`.
struct GlobPattern {
    private indirect enum Part {
        case one(Unicode.Scalar)
        case any, run, everything
        case set([ClosedRange<Unicode.Scalar>], isInverted: Bool)
        case choice([[Part]])
    }

    private let parts: [Part]

    init(_ pattern: String) {
        var scalars = Array(pattern.unicodeScalars)[...]
        parts = Self.parts(&scalars, isInside: false, depth: 0)
    }

    /// Whether a whole path fits.
    func matches(_ path: String) -> Bool {
        var budget = 100_000
        return Self.matches(parts[...], Array(path.unicodeScalars)[...], &budget)
    }

    private static func parts(_ rest: inout ArraySlice<Unicode.Scalar>, isInside: Bool, depth: Int) -> [Part] {
        var parts: [Part] = []
        while let scalar = rest.first {
            if isInside, scalar == "," || scalar == "}" { return parts }
            rest.removeFirst()
            switch scalar {
            case "\\": parts.append(.one(rest.popFirst() ?? "\\"))
            case "?": parts.append(.any)
            case "*":
                guard rest.first == "*" else { parts.append(.run); continue }
                rest.removeFirst()
                parts.append(.everything)
            case "[": parts.append(set(&rest))
            case "{" where depth < 10:
                var choices: [[Part]] = []
                repeat { choices.append(Self.parts(&rest, isInside: true, depth: depth + 1)) } while rest.popFirst() == ","
                parts.append(.choice(choices))
            case _: parts.append(.one(scalar))
            }
        }
        return parts
    }

    private static func set(_ rest: inout ArraySlice<Unicode.Scalar>) -> Part {
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        let isInverted = rest.first == "!" || rest.first == "^"
        if isInverted { rest.removeFirst() }
        while let scalar = rest.popFirst(), scalar != "]" {
            let low = scalar == "\\" ? rest.popFirst() ?? scalar : scalar
            guard rest.first == "-", let high = rest.dropFirst().first, high != "]" else {
                ranges.append(low...low)
                continue
            }
            rest = rest.dropFirst(2)
            if low <= high { ranges.append(low...high) }
        }
        return .set(ranges, isInverted: isInverted)
    }

    /// The budget bounds what patterns full of stars may cost.
    private static func matches(_ parts: ArraySlice<Part>, _ text: ArraySlice<Unicode.Scalar>, _ budget: inout Int) -> Bool {
        budget -= 1
        guard budget > 0 else { return false }
        guard let part = parts.first else { return text.isEmpty }
        let others = parts.dropFirst()
        switch part {
        case .one(let scalar): return text.first == scalar && matches(others, text.dropFirst(), &budget)
        case .any: return text.first.map { $0 != "/" } == true && matches(others, text.dropFirst(), &budget)
        case .set(let ranges, let isInverted):
            guard let first = text.first, first != "/" else { return false }
            return ranges.contains { $0.contains(first) } != isInverted && matches(others, text.dropFirst(), &budget)
        case .run, .everything:
            var rest = text
            while true {
                if matches(others, rest, &budget) { return true }
                guard let first = rest.first, budget > 0 else { return false }
                if case .run = part, first == "/" { return false }
                rest = rest.dropFirst()
            }
        case .choice(let choices):
            for choice in choices where matches(choice + others, text, &budget) { return true }
            return false
        }
    }

    private static func matches(_ parts: [Part], _ text: ArraySlice<Unicode.Scalar>, _ budget: inout Int) -> Bool {
        matches(parts[...], text, &budget)
    }
}
