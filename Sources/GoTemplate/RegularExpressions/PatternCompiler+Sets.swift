/// Escapes and brackets.
extension PatternCompiler {
    /// What stands after a backslash.
    mutating func escape() -> ScalarSet? {
        guard let scalar = next else { return refuse("trailing backslash at end of expression", place..<place) }
        let start = place - 1
        place += 1
        switch scalar {
        case "s": return .blanks
        case "S": return ScalarSet.blanks.inverted
        case "d": return .digits
        case "D": return ScalarSet.digits.inverted
        case "w": return .word
        case "W": return ScalarSet.word.inverted
        case "p", "P":
            guard let set = category() else { return refuse("invalid character class range", start..<place) }
            return scalar == "P" ? set.inverted : set
        case _:
            place -= 1
            guard let character = character() else { return refuse("invalid escape sequence", start..<min(max(place, start + 2), pattern.count)) }
            return ScalarSet(character)
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
        case _: return scalar.isASCII && (scalar == "_" || !ScalarSet.word.contains(scalar)) ? scalar : nil
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
        guard take("}"), let set = UnicodeClass(name).map({ ScalarSet($0) }) ?? UnicodeScript.set(name) else { return nil }
        return isInverted ? set.inverted : set
    }

    /// What stands after `[`.
    mutating func bracket() -> ScalarSet? {
        var result = ScalarSet()
        let start = place - 1
        let isInverted = take("^")
        var isFirst = true
        while let scalar = next, scalar != "]" || isFirst {
            isFirst = false
            if scalar == "[", place + 1 < pattern.count, pattern[place + 1] == ":" {
                let begin = place
                guard let set = namedClass() else { return refuse("invalid character class range", begin..<place) }
                result.formUnion(set)
                continue
            }
            if scalar == "\\", place + 1 < pattern.count, "sSdDwWpP".unicodeScalars.contains(pattern[place + 1]) {
                place += 1
                guard let set = escape() else { return nil }
                result.formUnion(set)
                continue
            }
            let begin = place
            guard let low = member() else { return nil }
            guard next == "-", place + 1 < pattern.count, pattern[place + 1] != "]" else {
                result.insert(low.value...low.value)
                continue
            }
            place += 1
            guard let high = member() else { return nil }
            guard low <= high else { return refuse("invalid character class range", begin..<place) }
            result.insert(low.value...high.value)
        }
        guard take("]") else { return refuse("missing closing ]", start..<pattern.count) }
        return isInverted ? result.inverted : result
    }

    private mutating func member() -> Unicode.Scalar? {
        let start = place
        if take("\\") {
            guard next != nil else { return refuse("trailing backslash at end of expression", place..<place) }
            return character() ?? refuse("invalid escape sequence", start..<min(max(place, start + 2), pattern.count))
        }
        guard next != nil else { return refuse("missing closing ]", start..<start) }
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
