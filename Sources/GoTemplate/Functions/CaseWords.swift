/// Splits texts into words for `snakecase`, `kebabcase` and `camelcase`: at case changes and at `-`, `_` and blanks.
enum CaseWords {
    private enum Kind {
        case upper, lower, digit, connector, other
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        if scalar == "-" || scalar == "_" || scalar.properties.isWhitespace { return .connector }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter: return .upper
        case .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return .lower
        case .decimalNumber, .letterNumber, .otherNumber: return .digit
        default: return .other
        }
    }

    /// `HTTPServer` becomes `http_server`, `someKey2` `some_key2`; every connector becomes the wanted one.
    static func lowered(_ text: String, _ connector: Unicode.Scalar) -> String {
        let scalars = GoBytes.scalars(text)
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let kind = kind(scalar)
            if kind == .connector {
                result.append(connector)
                continue
            }
            if kind == .upper, index > 0 {
                let before = Self.kind(scalars[index - 1])
                let isWordEnd = index + 1 < scalars.count && Self.kind(scalars[index + 1]) == .lower
                if before == .lower || before == .digit || before == .upper && isWordEnd { result.append(connector) }
            }
            result.append(LetterCase.lower(scalar))
        }
        return String(result)
    }

    /// `some_words` becomes `SomeWords`; connectors at the edges stay, and of several in a row all but one.
    static func camel(_ text: String) -> String {
        let scalars = GoBytes.scalars(text)
        guard let first = scalars.firstIndex(where: { kind($0) != .connector }) else { return text }
        var result = String.UnicodeScalarView(scalars[..<first])
        result.append(LetterCase.upper(scalars[first]))
        var isPending = false
        for scalar in scalars[(first + 1)...] {
            if kind(scalar) == .connector {
                if isPending { result.append(scalar) }
                isPending = true
                continue
            }
            result.append(isPending ? LetterCase.upper(scalar) : LetterCase.lower(scalar))
            isPending = false
        }
        if isPending, let last = scalars.last { result.append(last) }
        return String(result)
    }
}
