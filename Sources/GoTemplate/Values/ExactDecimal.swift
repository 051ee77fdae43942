/// Every decimal digit of a float64, so that it can be rounded to any number of them (to even, when it lies in the middle).
struct ExactDecimal {
    /// Digits from the first that is not 0; empty for 0.
    private var digits: [UInt8] = []
    /// How many digits stand before the point; negative when zeros follow it.
    private var point = 0

    /// The value must be finite and not below zero.
    init(_ value: Double) {
        guard value > 0 else { return }
        // value = significand * 2^exponent, both whole.
        let isSmall = value < Double.leastNormalMagnitude
        let exponent = isSmall ? -1074 : Int(value.exponent) - 52
        let significand = value.significandBitPattern | (isSmall ? 0 : 1 << 52)
        // Little-endian decimal digits.
        var number = String(significand).utf8.reversed().map { $0 - 0x30 }
        for _ in 0..<exponent.magnitude { Self.multiply(&number, by: exponent > 0 ? 2 : 5) }
        point = number.count + min(exponent, 0)
        digits = number.reversed()
        while digits.last == 0 { digits.removeLast() }
    }

    private static func multiply(_ number: inout [UInt8], by factor: UInt8) {
        var carry: UInt8 = 0
        for index in number.indices {
            let product = number[index] * factor + carry
            (number[index], carry) = (product % 10, product / 10)
        }
        if carry > 0 { number.append(carry) }
    }

    private mutating func round(to count: Int) {
        guard count < digits.count else { return }
        guard count >= 0 else {
            digits = []
            return
        }
        let isMiddle = digits[count] == 5 && count + 1 == digits.count
        let roundsUp = isMiddle ? count > 0 && digits[count - 1] % 2 == 1 : digits[count] >= 5
        digits.removeSubrange(count...)
        guard roundsUp else { return }
        while let last = digits.last, last == 9 { digits.removeLast() }
        if let last = digits.last { digits[digits.count - 1] = last + 1 } else {
            digits = [1]
            point += 1
        }
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: range.map { $0 >= 0 && $0 < digits.count ? digits[$0] + 0x30 : 0x30 }, as: UTF8.self)
    }

    /// `12.50`.
    func fixed(_ places: Int) -> String {
        var rounded = self
        rounded.round(to: point + places)
        if rounded.digits.isEmpty { rounded.point = 0 }
        let whole = rounded.point > 0 ? rounded.text(0..<rounded.point) : "0"
        return places > 0 ? whole + "." + rounded.text(rounded.point..<rounded.point + places) : whole
    }

    /// `1.25e+01`.
    func scientific(_ places: Int) -> String {
        var rounded = self
        rounded.round(to: places + 1)
        let exponent = rounded.digits.isEmpty ? 0 : rounded.point - 1
        let size = exponent.magnitude
        return rounded.text(0..<1) + (places > 0 ? "." + rounded.text(1..<places + 1) : "") + (exponent < 0 ? "e-" : "e+")
            + (size < 10 ? "0" : "") + String(size)
    }

    /// `%.3g`: so many digits, without zeros at the end.
    func general(_ precision: Int) -> String {
        var rounded = self
        let precision = max(precision, 1)
        rounded.round(to: precision)
        guard !rounded.digits.isEmpty else { return "0" }
        while rounded.digits.last == 0 { rounded.digits.removeLast() }
        let decimal = GoNumber.Decimal(digits: rounded.text(0..<rounded.digits.count), exponent: rounded.point - 1)
        let limit = precision > rounded.digits.count && rounded.digits.count >= rounded.point ? rounded.digits.count : precision
        return decimal.exponent < -4 || decimal.exponent >= limit ? GoNumber.scientific(decimal) : GoNumber.plain(decimal)
    }
}
