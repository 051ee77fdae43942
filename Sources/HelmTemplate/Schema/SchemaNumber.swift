import GoTemplate

/// Arithmetic on numbers as they are written, in decimal: 0.07 is 7 times 0.01.
enum SchemaNumber {
    /// Beyond 2^53 every float64 is whole.
    static func isWhole(_ value: Double) -> Bool {
        guard value.isFinite else { return false }
        guard value.magnitude < 0x1p53 else { return true }
        return Double(Int64(value)) == value
    }

    /// Whether a number is a whole multiple of another, which is above zero.
    static func isMultiple(_ value: Double, of divisor: Double) -> Bool {
        guard value != 0 else { return true }
        guard value.isFinite, divisor.isFinite, divisor > 0, let (left, power) = parts(value.magnitude), let (right, other) = parts(divisor)
        else { return false }
        // left * 10^power = n * right * 10^other. The last digit of left is not 0, so no power of ten divides it.
        guard power >= other else { return false }
        var rest = left % right
        for _ in 0..<(power - other) where rest != 0 { rest = right.dividingFullWidth(rest.multipliedFullWidth(by: 10)).remainder }
        return rest == 0
    }

    /// A number as digits, the last of them not 0, and a power of ten.
    private static func parts(_ value: Double) -> (UInt64, Int)? {
        let decimal = GoNumber.shortest(value)
        return UInt64(decimal.digits).map { ($0, decimal.exponent + 1 - decimal.digits.utf8.count) }
    }

    static func text(_ value: Double) -> String {
        guard isWhole(value), value.magnitude < 0x1p63 else { return GoNumber.text(value) }
        return String(Int64(value))
    }
}
