/// Reads durations as Go's `time.ParseDuration` does, to the nanosecond.
public enum GoDuration {
    private static let units: [(name: String, nanoseconds: UInt64)] = [
        ("ns", 1), ("us", 1000), ("µs", 1000), ("μs", 1000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000),
        ("h", 3_600_000_000_000),
    ]

    /// The nanoseconds of `1h30m`, `-1.5s`, `0`; nil where Go reports an error, as for `5 minutes`, `1d`, the empty text and
    /// everything beyond 292 years.
    public static func nanoseconds(_ text: String) -> Int64? {
        var rest = Substring(text)
        var isNegative = false
        if let first = rest.first, first == "-" || first == "+" {
            isNegative = first == "-"
            rest.removeFirst()
        }
        if rest == "0" { return 0 }
        guard !rest.isEmpty else { return nil }
        var total: UInt64 = 0
        while !rest.isEmpty {
            guard let part = takePart(&rest) else { return nil }
            let (sum, overflow) = total.addingReportingOverflow(part)
            guard !overflow, sum <= 1 << 63 else { return nil }
            total = sum
        }
        if isNegative { return total == 1 << 63 ? .min : -Int64(total) }
        return Int64(exactly: total)
    }

    /// Takes a number and its unit off the front.
    private static func takePart(_ rest: inout Substring) -> UInt64? {
        let whole = takeDigits(&rest)
        var fraction: Substring = ""
        if rest.first == "." {
            rest.removeFirst()
            fraction = takeDigits(&rest)
        }
        guard !(whole.isEmpty && fraction.isEmpty) else { return nil }
        let name = rest.prefix { !isDigit($0) && $0 != "." }
        guard let unit = units.first(where: { $0.name == name }), let count = whole.isEmpty ? 0 : UInt64(whole) else { return nil }
        rest = rest.dropFirst(name.count)
        let (product, overflow) = count.multipliedReportingOverflow(by: unit.nanoseconds)
        guard !overflow, product <= 1 << 63 else { return nil }
        // Go drops what a fraction has below a nanosecond, and the digits that no longer fit.
        var scale = 1.0
        var numerator: UInt64 = 0
        for digit in fraction {
            guard numerator < (1 << 63) / 10, let value = digit.wholeNumberValue else { break }
            numerator = numerator * 10 + UInt64(value)
            scale *= 10
        }
        return product + UInt64(Double(numerator) * (Double(unit.nanoseconds) / scale))
    }

    private static func takeDigits(_ rest: inout Substring) -> Substring {
        let digits = rest.prefix(while: isDigit)
        rest = rest.dropFirst(digits.count)
        return digits
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
