/// Go's quoted text: `%q` and `strconv.Quote`.
public enum GoQuote {
    /// The text in double quotes, escaped as Go escapes it.
    ///
    /// - Parameter isASCII: whether everything else is escaped, too.
    public static func quoted(_ text: String, isASCII: Bool = false) -> String {
        var result = "\""
        result.reserveCapacity(text.utf8.count + 2)
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result += "\\\"" } else { append(scalar, to: &result, isASCII) }
        }
        return result + "\""
    }

    /// A character in single quotes.
    static func character(_ scalar: Unicode.Scalar, isASCII: Bool = false) -> String {
        var result = "'"
        if scalar == "'" { result += "\\'" } else { append(scalar, to: &result, isASCII) }
        return result + "'"
    }

    /// Whether Go would write the text between backquotes.
    static func fitsBackquotes(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            scalar.value >= 0x20 && scalar != "`" && scalar.value != 0x7F && scalar.value != 0xFEFF && GoBytes.byte(scalar) == nil || scalar == "\t"
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout String, _ isASCII: Bool) {
        switch scalar {
        case "\\": result += "\\\\"
        case "\u{07}": result += "\\a"
        case "\u{08}": result += "\\b"
        case "\u{0C}": result += "\\f"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case "\u{0B}": result += "\\v"
        case _:
            if let byte = GoBytes.byte(scalar) { return result += "\\x" + hexadecimal(UInt32(byte), 2) }
            if isPrintable(scalar), !isASCII || scalar.isASCII { return result.unicodeScalars.append(scalar) }
            switch scalar.value {
            case 0..<0x20, 0x7F: result += "\\x" + hexadecimal(scalar.value, 2)
            case 0..<0x10000: result += "\\u" + hexadecimal(scalar.value, 4)
            case _: result += "\\U" + hexadecimal(scalar.value, 8)
            }
        }
    }

    private static func hexadecimal(_ value: UInt32, _ width: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Letters, marks, numbers, punctuation, symbols and the ASCII blank.
    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value >= 0x20 }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation,
            .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
            .modifierSymbol, .otherSymbol: return true
        default: return false
        }
    }
}
