/// Go's ways to print a float64.
public enum GoNumber {
    /// The shortest digits that read back as the value, and the decimal exponent of the first: 0.025 is "25" and -2.
    public struct Decimal {
        public var digits: String
        public var exponent: Int
    }

    /// `%v`: shortest digits; with an exponent when that is below -4, or 6 and more (measured: 999999,
    /// 1e+06, 1.23456789e+08).
    public static func text(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        let sign = value.sign == .minus ? "-" : ""
        guard value != 0 else { return sign + "0" }
        let decimal = shortest(value.magnitude)
        if decimal.exponent < -4 || decimal.exponent >= 6 { return sign + scientific(decimal) }
        return sign + plain(decimal)
    }

    /// As Go's `ParseFloat` reads it; nil for what it refuses. What is too large is none.
    static func parsed(_ text: String) -> Double? {
        let isSigned = text.utf8.first == UInt8(ascii: "-") || text.utf8.first == UInt8(ascii: "+")
        let body = text.utf8.dropFirst(isSigned ? 1 : 0)
        if let first = body.first, first == UInt8(ascii: ".") || GoLiteral.isDigit(first) {
            guard body.allSatisfy({ GoLiteral.isDigit($0) || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || ".+-_".utf8.contains($0) }) else { return nil }
            if body.contains(UInt8(ascii: "_")) {
                guard let plain = GoLiteral.withoutUnderscores(text) else { return nil }
                return parsed(plain)
            }
            let isHexadecimal = body.dropFirst().first.map { $0 | 0x20 == UInt8(ascii: "x") } == true
            return isHexadecimal && !body.contains { $0 | 0x20 == UInt8(ascii: "p") } ? nil : Double(text).flatMap { $0.isFinite ? $0 : nil }
        }
        switch String(Substring(body)).lowercased() {
        case "inf", "infinity": return text.utf8.first == UInt8(ascii: "-") ? -.infinity : .infinity
        case "nan": return .nan
        case _: return nil
        }
    }

    // The standard library's rounding needs the C library's mathematics, which a bare executable is not linked with.

    /// The whole part; nil when it does not fit.
    static func truncated(_ value: Double) -> Int64? {
        value > -9.2233720368547748e18 && value < 9.2233720368547748e18 ? Int64(value) : nil
    }

    /// The value as a whole number; nil when it is none.
    static func whole(_ value: Double) -> Int64? {
        truncated(value).flatMap { Double($0) == value ? $0 : nil }
    }

    /// The largest whole number that is not above the value. Beyond 2^53 every value is whole.
    static func floor(_ value: Double) -> Double {
        guard let whole = truncated(value).map(Double.init), whole != value else { return value }
        return whole > value ? whole - 1 : whole
    }

    /// `1.5e+06`.
    ///
    /// - Parameter exponentWidth: how many digits the exponent has at least.
    public static func scientific(_ decimal: Decimal, mark: String = "e", exponentWidth: Int = 2) -> String {
        let rest = decimal.digits.dropFirst()
        let size = String(decimal.exponent.magnitude)
        return decimal.digits.prefix(1) + (rest.isEmpty ? "" : "." + rest) + mark + (decimal.exponent < 0 ? "-" : "+")
            + String(repeating: "0", count: max(0, exponentWidth - size.count)) + size
    }

    /// `1500000`.
    public static func plain(_ decimal: Decimal) -> String {
        let whole = decimal.exponent + 1
        if whole <= 0 { return "0." + String(repeating: "0", count: -whole) + decimal.digits }
        if decimal.digits.count <= whole { return decimal.digits + String(repeating: "0", count: whole - decimal.digits.count) }
        return decimal.digits.prefix(whole) + "." + decimal.digits.dropFirst(whole)
    }

    /// The value must be finite and above zero.
    public static func shortest(_ value: Double) -> Decimal {
        let parts = value.description.split(separator: "e")
        let mantissa = parts.first?.split(separator: ".", omittingEmptySubsequences: false) ?? []
        let whole = mantissa.first.map(String.init) ?? ""
        let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
        let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let all = whole + fraction
        let leading = all.prefix { $0 == "0" }.count
        var digits = String(all.dropFirst(leading))
        while digits.count > 1, digits.last == "0" { digits.removeLast() }
        return Decimal(digits: digits, exponent: whole.count - 1 - leading + power)
    }

    /// `%x`: `0x1.8p+01`. The value must not be below zero.
    static func hexadecimal(_ value: Double) -> String {
        guard value != 0 else { return "0x0p+00" }
        // A subnormal number is written as others are: its first digit is 1.
        let normal = value.isNormal ? value : value * 18014398509481984
        let power = Int(normal.exponent) - (value.isNormal ? 0 : 54)
        var digits = String(normal.significandBitPattern, radix: 16)
        digits = String(repeating: "0", count: max(0, 13 - digits.count)) + digits
        while digits.last == "0" { digits.removeLast() }
        let size = String(power.magnitude)
        return "0x1" + (digits.isEmpty ? "" : "." + digits) + "p" + (power < 0 ? "-" : "+") + (size.count < 2 ? "0" : "") + size
    }

    /// `%b`: the mantissa and a power of two.
    static func binary(_ value: Double) -> String {
        let power = Int(value.exponentBitPattern)
        let mantissa = value.significandBitPattern | (power == 0 ? 0 : 1 << 52)
        let exponent = max(power, 1) - 1075
        return String(mantissa) + "p" + (exponent < 0 ? "" : "+") + String(exponent)
    }
}
