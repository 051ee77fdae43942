import GoTemplate

/// Spellings of Go's encoders.
enum GoText {
    /// A number as Go's JSON encoder prints it; nil when it is not finite.
    static func json(_ number: Double) -> String? {
        guard number.isFinite else { return nil }
        guard number != 0 else { return number.sign == .minus ? "-0" : "0" }
        let decimal = GoNumber.shortest(number.magnitude)
        let sign = number < 0 ? "-" : ""
        guard number.magnitude < 1e-6 || number.magnitude >= 1e21 else { return sign + GoNumber.plain(decimal) }
        return sign + GoNumber.scientific(decimal, exponentWidth: decimal.exponent < 0 ? 1 : 2)
    }

    /// A number as it comes out of JSON and go-yaml.
    static func yaml(_ number: Double) -> String? {
        guard let words = json(number) else { return nil }
        if words == "-0" { return "0" }
        if !words.contains("."), !words.contains("e"), Int64(words) != nil || UInt64(words) != nil { return words }
        return GoNumber.text(number)
    }

    /// Whether go-yaml's reader takes every character; what it does not take makes `toYaml` give nothing.
    static func isReadableByYAML(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            // Below 0x20 JSON has written escapes, which any character may be.
            case 0x7F, 0x80...0x84, 0x86...0x9F, 0xFFFE, 0xFFFF: false
            case _: true
            }
        }
    }

    /// What go-yaml writes in double quotes instead of a character; nil when it stays.
    static func yamlEscape(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x00: "\\0"
        case 0x07: "\\a"
        case 0x08: "\\b"
        case 0x09: "\\t"
        case 0x0A: "\\n"
        case 0x0B: "\\v"
        case 0x0C: "\\f"
        case 0x0D: "\\r"
        case 0x1B: "\\e"
        case 0x22: "\\\""
        case 0x5C: "\\\\"
        case 0x85: "\\N"
        case 0x2028: "\\L"
        case 0x2029: "\\P"
        case 0xFEFF: "\\uFEFF"
        case _ where ScalarShape.isPrintable(scalar): nil
        case 0...0xFF: "\\x" + hexadecimal(scalar.value, 2)
        case 0...0xFFFF: "\\u" + hexadecimal(scalar.value, 4)
        case _: "\\U" + hexadecimal(scalar.value, 8)
        }
    }

    /// The text with every U+0085, and the blanks around it, as one blank.
    static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isBehind = false
        for scalar in text.unicodeScalars {
            if scalar == "\u{85}" {
                while result.last == " " || result.last == "\t" { result.removeLast() }
                result.append(" ")
                isBehind = true
            } else if !isBehind || scalar != " " && scalar != "\t" {
                result.append(scalar)
                isBehind = false
            }
        }
        return String(result)
    }

    static func hexadecimal(_ value: UInt32, _ width: Int, uppercase: Bool = true) -> String {
        let digits = String(value, radix: 16, uppercase: uppercase)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
