/// Escapes and brackets.
extension PatternCompiler {
    /// What stands after a backslash.
    mutating func escape() -> ScalarSet? {
        guard let scalar = next else { return nil }
        place += 1
        switch scalar {
        case "s": return .blanks
        case "S": return ScalarSet.blanks.inverted
        case "d": return .digits
        case "D": return ScalarSet.digits.inverted
        case "w": return .word
        case "W": return ScalarSet.word.inverted
        case "p", "P": return category().map { scalar == "P" ? $0.inverted : $0 }
        case _:
            place -= 1
            return character().map { ScalarSet($0) }
        }
    }

    /// A single character after a backslash.
    private mutating func character() -> Unicode.Scalar? {
        guard let scalar = next else { return nil }
        place += 1
        switch scalar {
        case "a": return "\u{07}"
        case "f": return "\u{0C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "v": return "\u{0B}"
        case "x": return hexadecimal()
        case "0"..."7":
            // One digit of 1 to 7 would be a reference to a group, which RE2 does not have.
            guard scalar == "0" || next.map({ $0 >= "0" && $0 <= "7" }) == true else { return nil }
            var value = scalar.value - 0x30
            for _ in 0..<2 {
                guard let digit = next, digit >= "0", digit <= "7" else { break }
                value = value * 8 + digit.value - 0x30
                place += 1
            }
            return Unicode.Scalar(value)
        case _: return scalar.isASCII && !ScalarSet.word.contains(scalar) ? scalar : nil
        }
    }

    /// `41` or `{1F600}` after `\x`.
    private mutating func hexadecimal() -> Unicode.Scalar? {
        let isBraced = take("{")
        var words = ""
        while let scalar = next, words.count < (isBraced ? 6 : 2), Character(scalar).isHexDigit {
            words.unicodeScalars.append(scalar)
            place += 1
        }
        guard isBraced ? take("}") : words.count == 2 else { return nil }
        return UInt32(words, radix: 16).flatMap(Unicode.Scalar.init)
    }

    /// `L` or `{Lu}` or `{^Lu}` after `\p`.
    private mutating func category() -> ScalarSet? {
        guard take("{") else {
            guard let letter = next else { return nil }
            place += 1
            return UnicodeClass(String(letter)).map { ScalarSet($0) }
        }
        let isInverted = take("^")
        var name = ""
        while let scalar = next, scalar != "}" {
            name.unicodeScalars.append(scalar)
            place += 1
        }
        guard take("}"), let category = UnicodeClass(name) else { return nil }
        return isInverted ? ScalarSet(category).inverted : ScalarSet(category)
    }

    /// What stands after `[`.
    mutating func bracket() -> ScalarSet? {
        var result = ScalarSet()
        let isInverted = take("^")
        var isFirst = true
        while let scalar = next, scalar != "]" || isFirst {
            isFirst = false
            if scalar == "[", place + 1 < pattern.count, pattern[place + 1] == ":" {
                guard let set = namedClass() else { return nil }
                result.formUnion(set)
                continue
            }
            if scalar == "\\", place + 1 < pattern.count, "sSdDwWpP".unicodeScalars.contains(pattern[place + 1]) {
                place += 1
                guard let set = escape() else { return nil }
                result.formUnion(set)
                continue
            }
            guard let low = member() else { return nil }
            guard next == "-", place + 1 < pattern.count, pattern[place + 1] != "]" else {
                result.insert(low.value...low.value)
                continue
            }
            place += 1
            guard let high = member(), low <= high else { return nil }
            result.insert(low.value...high.value)
        }
        guard take("]") else { return nil }
        return isInverted ? result.inverted : result
    }

    private mutating func member() -> Unicode.Scalar? {
        if take("\\") { return character() }
        defer { place += 1 }
        return next
    }

    /// `[:alpha:]`, `[:^alpha:]`.
    private mutating func namedClass() -> ScalarSet? {
        place += 2
        let isInverted = take("^")
        var name = ""
        while let scalar = next, scalar != ":" {
            name.unicodeScalars.append(scalar)
            place += 1
        }
        guard take(":"), take("]"), let set = ScalarSet.named(name) else { return nil }
        return isInverted ? set.inverted : set
    }
}
