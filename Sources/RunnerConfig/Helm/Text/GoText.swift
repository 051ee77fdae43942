/// Spellings of Go's encoders.
enum GoText {
    /// A number as Go's JSON encoder prints it; nil when it is not finite.
    static func json(_ number: Double) -> String? {
        guard number.isFinite else { return nil }
        guard number != 0 else { return number.sign == .minus ? "-0" : "0" }
        let decimal = Decimal(number.magnitude)
        let sign = number < 0 ? "-" : ""
        guard number.magnitude < 1e-6 || number.magnitude >= 1e21 else { return sign + decimal.plain }
        return sign + decimal.scientific(exponentWidth: decimal.exponent < 0 ? 1 : 2)
    }

    /// A number as it comes out of JSON and go-yaml.
    static func yaml(_ number: Double) -> String? {
        guard let words = json(number) else { return nil }
        if words == "-0" { return "0" }
        if !words.contains("."), !words.contains("e"), Int64(words) != nil || UInt64(words) != nil { return words }
        return shortest(number)
    }

    /// `%g` with the fewest digits: an exponent below -4 and from 6 on.
    static func shortest(_ number: Double) -> String {
        guard number != 0 else { return number.sign == .minus ? "-0" : "0" }
        let decimal = Decimal(number.magnitude)
        let sign = number < 0 ? "-" : ""
        return sign + (decimal.exponent < -4 || decimal.exponent >= 6 ? decimal.scientific(exponentWidth: 2) : decimal.plain)
    }

    /// The shortest digits of a number above zero, and the decimal exponent of the first.
    struct Decimal {
        let digits: String
        let exponent: Int

        init(_ value: Double) {
            let parts = value.description.split(separator: "e")
            let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
            let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
            let all = mantissa[0] + fraction
            let leading = all.prefix { $0 == "0" }.count
            var digits = String(all.dropFirst(leading))
            while digits.count > 1, digits.last == "0" { digits.removeLast() }
            self.digits = digits
            exponent = mantissa[0].count - 1 - leading + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        }

        var plain: String {
            let whole = exponent + 1
            if whole <= 0 { return "0." + String(repeating: "0", count: -whole) + digits }
            if digits.count <= whole { return digits + String(repeating: "0", count: whole - digits.count) }
            return digits.prefix(whole) + "." + digits.dropFirst(whole)
        }

        func scientific(exponentWidth: Int) -> String {
            let size = String(exponent.magnitude)
            let rest = digits.dropFirst()
            return digits.prefix(1) + (rest.isEmpty ? "" : "." + rest) + "e" + (exponent < 0 ? "-" : "+")
                + String(repeating: "0", count: max(0, exponentWidth - size.count)) + size
        }
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
