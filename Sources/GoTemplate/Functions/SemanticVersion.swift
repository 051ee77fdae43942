/// A version as sprig's library reads it: `1`, `v1.2`, `1.2.3-beta.1+build`.
struct SemanticVersion {
    let original: String
    let numbers: [UInt64]
    /// How many of the three numbers are written.
    let written: Int
    let prerelease: String
    let build: String

    /// Nil for what is no version.
    init?(_ text: String) {
        original = text
        var rest = Substring(text)
        if rest.first == "v" { rest.removeFirst() }
        let plus = rest.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
        guard let core = plus.first else { return nil }
        let minus = core.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let parts = (minus.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count) else { return nil }
        var numbers: [UInt64] = []
        for part in parts {
            guard !part.isEmpty, part.utf8.allSatisfy(GoLiteral.isDigit), let number = UInt64(part) else {
                return nil
            }
            numbers.append(number)
        }
        written = numbers.count
        self.numbers = numbers + [UInt64](repeating: 0, count: 3 - numbers.count)
        prerelease = minus.count > 1 ? String(minus[1]) : ""
        build = plus.count > 1 ? String(plus[1]) : ""
        guard minus.count == 1 || Self.isIdentifier(prerelease, isPrerelease: true), plus.count == 1 || Self.isIdentifier(build, isPrerelease: false)
        else {
            return nil
        }
    }

    private static func isIdentifier(_ text: String, isPrerelease: Bool) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            let isNumber = part.utf8.allSatisfy(GoLiteral.isDigit)
            guard !part.isEmpty, part.utf8.allSatisfy({ GoLiteral.isDigit($0) || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == UInt8(ascii: "-") })
            else {
                return false
            }
            return !isPrerelease || !isNumber || part.count == 1 || part.first != "0"
        }
    }

    /// `1.2.3-beta.1+build`, all three numbers written.
    var text: String {
        numbers.map(String.init).joined(separator: ".") + (prerelease.isEmpty ? "" : "-" + prerelease) + (build.isEmpty ? "" : "+" + build)
    }

    /// Whether it is written with a `v`.
    var hasMark: Bool { original.utf8.first == UInt8(ascii: "v") }

    /// The same numbers with another end.
    func text(prerelease: String, build: String) -> String {
        (hasMark ? "v" : "") + numbers.map { String($0) }.joined(separator: ".") + (prerelease.isEmpty ? "" : "-" + prerelease)
            + (build.isEmpty ? "" : "+" + build)
    }

    /// Go's words for a text that is no version.
    static func complaint(about text: String) -> String {
        let core = text.drop { $0 == "v" }.prefix { $0 != "+" }
        let parts = core.prefix { $0 != "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let isNumeric = (1...3).contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(GoLiteral.isDigit) }
        if isNumeric, let large = parts.first(where: { UInt64($0) == nil }) {
            return "error parsing version segment: strconv.ParseUint: parsing \(GoQuote.quoted(String(large))): value out of range"
        }
        let end = core.drop { $0 != "-" }.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
        let hasZero = end.contains { $0.count > 1 && $0.first == "0" && $0.utf8.allSatisfy(GoLiteral.isDigit) }
        return isNumeric && hasZero && !end.contains("") ? "version segment starts with 0" : "invalid semantic version"
    }

    /// -1, 0 or 1; build data does not count, and a pre-release comes before its release.
    func compared(to other: SemanticVersion) -> Int {
        for (left, right) in zip(numbers, other.numbers) where left != right { return left < right ? -1 : 1 }
        if prerelease == other.prerelease { return 0 }
        if prerelease.isEmpty { return 1 }
        if other.prerelease.isEmpty { return -1 }
        let (left, right) = (prerelease.split(separator: "."), other.prerelease.split(separator: "."))
        for (one, two) in zip(left, right) where one != two {
            switch (UInt64(one), UInt64(two)) {
            case (let one?, let two?): return one < two ? -1 : 1
            case (_?, nil): return -1
            case (nil, _?): return 1
            case (nil, nil): return one.utf8.lexicographicallyPrecedes(two.utf8) ? -1 : 1
            }
        }
        return left.count == right.count ? 0 : left.count < right.count ? -1 : 1
    }
}

/// `>=1.2.3 <2, ^1.4 || ~1.2.x`.
public struct VersionConstraint {
    private struct Part {
        var sign: String
        var version: SemanticVersion
        /// How many numbers are given before `x` or the end.
        var given: Int
    }

    /// Any of the lists must hold whole.
    private var choices: [[Part]] = []

    /// Nil for what is no constraint.
    public init?(_ text: String) {
        for choice in text.replacing(" - ", with: " \u{1} ").parts(between: "||").map(String.init) {
            guard let parts = Self.parts(choice) else { return nil }
            choices.append(parts)
        }
    }

    /// The alternative that is at fault.
    static func improperPart(of text: String) -> String { text.parts(between: "||").map(String.init).first { VersionConstraint($0) == nil } ?? text }

    /// Whether it lets a version pass; a text that is no version never does.
    public func holds(_ version: String) -> Bool { SemanticVersion(version).map(holds) ?? false }

    func holds(_ version: SemanticVersion) -> Bool {
        choices.contains { parts in
            // A pre-release counts only where a part of the list names one.
            (version.prerelease.isEmpty || parts.contains { !$0.version.prerelease.isEmpty }) && parts.allSatisfy { Self.holds($0, version) }
        }
    }

    private static func parts(_ text: String) -> [Part]? {
        var words: [String] = []
        for word in text.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init) {
            // A sign may stand apart from its version.
            if let last = words.last, last.allSatisfy({ "=!<>~^".contains($0) }) { words[words.count - 1] += word } else { words.append(word) }
        }
        var parts: [Part] = []
        var index = 0
        while index < words.count {
            if index + 2 < words.count, words[index + 1] == "\u{1}" {
                guard let low = part(">=" + words[index]), let high = part("<=" + words[index + 2]) else { return nil }
                parts += [low, high]
                index += 3
                continue
            }
            guard let part = part(words[index]) else { return nil }
            parts.append(part)
            index += 1
        }
        return parts.isEmpty ? nil : parts
    }

    private static func part(_ word: String) -> Part? {
        let sign = String(word.prefix { "=!<>~^".contains($0) })
        guard ["", "=", "!=", ">", "<", ">=", "=>", "<=", "=<", "~", "~>", "^"].contains(sign) else { return nil }
        let rest = word.dropFirst(sign.count)
        let core = rest.drop { $0 == "v" }
        let numbers = core.prefix { $0 != "-" && $0 != "+" }.split(separator: ".", omittingEmptySubsequences: false)
        let given = numbers.prefix { !["x", "X", "*"].contains($0) }.count
        guard given < numbers.count else { return SemanticVersion(String(rest)).map { Part(sign: sign, version: $0, given: given) } }
        let known = numbers.prefix(given) + [Substring](repeating: "0", count: 3 - min(given, 3))
        return SemanticVersion(known.joined(separator: ".") + core.drop { $0 != "-" && $0 != "+" }).map { Part(sign: sign, version: $0, given: given) }
    }

    private static func holds(_ part: Part, _ version: SemanticVersion) -> Bool {
        let wanted = part.version
        let order = version.compared(to: wanted)
        let isInside = { (count: Int) in zip(version.numbers, wanted.numbers).prefix(count).allSatisfy { $0 == $1 } }
        switch part.sign {
        case "!=": return part.given < 3 ? !isInside(part.given) : order != 0
        case ">": return part.given == 1 || part.given == 2 ? order > 0 && !isInside(part.given) : order > 0
        case "<": return order < 0
        case ">=", "=>": return order >= 0
        case "<=", "=<": return part.given < 3 ? order <= 0 || isInside(part.given) : order <= 0
        case "~", "~>": return order >= 0 && isInside(max(min(part.given, 2), part.given == 0 ? 0 : 1))
        case "^":
            guard order >= 0 else { return false }
            if wanted.numbers[0] > 0 || part.given == 1 { return isInside(1) }
            if wanted.numbers[1] > 0 || part.given == 2 { return isInside(2) }
            return isInside(3)
        case _: return part.given < 3 ? isInside(part.given) : order == 0
        }
    }
}
