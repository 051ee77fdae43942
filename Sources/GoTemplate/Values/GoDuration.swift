/// Go's `time.Duration`: nanoseconds.
enum GoDuration {
    static let second: Int64 = 1_000_000_000

    private static let units: [(String, Int64)] = [
        ("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000), ("s", second), ("m", 60 * second), ("h", 3600 * second),
    ]

    /// `1h2m3.5s`; a failure in Go's words for what is no duration.
    static func nanoseconds(_ text: String) throws(TemplateFailure) -> Int64 {
        let invalid = TemplateFailure("time: invalid duration \(GoQuote.quoted(text))")
        var rest = text.utf8[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        if rest.elementsEqual("0".utf8) { return 0 }
        guard !rest.isEmpty else { throw invalid }
        var total: UInt64 = 0
        while !rest.isEmpty {
            let whole = rest.prefix(while: GoLiteral.isDigit)
            rest = rest.dropFirst(whole.count)
            var fraction = rest.prefix(0)
            if rest.first == UInt8(ascii: ".") {
                rest = rest.dropFirst()
                fraction = rest.prefix(while: GoLiteral.isDigit)
                rest = rest.dropFirst(fraction.count)
            }
            guard !whole.isEmpty || !fraction.isEmpty else { throw invalid }
            let name = rest.prefix { !GoLiteral.isDigit($0) && $0 != UInt8(ascii: ".") }
            rest = rest.dropFirst(name.count)
            guard !name.isEmpty else { throw TemplateFailure("time: missing unit in duration \(GoQuote.quoted(text))") }
            guard let size = units.first(where: { $0.0.utf8.elementsEqual(name) })?.1 else {
                throw TemplateFailure("time: unknown unit \(GoQuote.quoted(String(Substring(name)))) in duration \(GoQuote.quoted(text))")
            }
            guard let count = whole.isEmpty ? 0 : UInt64(String(Substring(whole))), count <= (1 << 63) / UInt64(size) else { throw invalid }
            // Digits that an int64 cannot hold are cut off.
            let digits = fraction.prefix(18)
            var part = Double(Int64(String(Substring(digits))) ?? 0) * Double(size)
            for _ in 0..<digits.count { part /= 10 }
            total = total &+ count * UInt64(size) &+ UInt64(GoNumber.truncated(part) ?? 0)
            guard total <= 1 << 63 else { throw invalid }
        }
        if isNegative { return Int64(truncatingIfNeeded: 0 &- total) }
        guard total < 1 << 63 else { throw invalid }
        return Int64(total)
    }

    /// `1h0m5s`, `1.5µs`.
    static func text(_ duration: Int64) -> String {
        let size = duration.magnitude
        let sign = duration < 0 ? "-" : ""
        if size == 0 { return "0s" }
        if size < 1_000 { return sign + "\(size)ns" }
        if size < 1_000_000 { return sign + decimal(size, 1_000) + "µs" }
        if size < 1_000_000_000 { return sign + decimal(size, 1_000_000) + "ms" }
        let minutes = size / 60_000_000_000
        let seconds = decimal(size % 60_000_000_000, 1_000_000_000) + "s"
        return sign + (minutes >= 60 ? "\(minutes / 60)h" : "") + (minutes > 0 ? "\(minutes % 60)m" : "") + seconds
    }

    private static func decimal(_ value: UInt64, _ unit: UInt64) -> String {
        guard value % unit > 0 else { return String(value / unit) }
        var digits = String(value % unit + unit).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(value / unit).\(digits)"
    }

    /// As `.Hours`, `.Minutes` and `.Seconds` count.
    static func count(_ duration: Int64, of unit: Int64) -> Double { Double(duration / unit) + Double(duration % unit) / Double(unit) }

    static func value(_ duration: Int64) -> TemplateValue { .typed(.integer(duration), .duration) }

    /// The value of a method; nil when there is none of the name.
    static func method(_ name: String, of duration: Int64, _ arguments: [TemplateValue]) -> TemplateValue? {
        guard arguments.isEmpty else { return nil }
        switch name {
        case "String": return .string(text(duration))
        case "Hours": return .number(count(duration, of: 3600 * second))
        case "Minutes": return .number(count(duration, of: 60 * second))
        case "Seconds": return .number(count(duration, of: second))
        case "Milliseconds": return .long(duration / 1_000_000)
        case "Microseconds": return .long(duration / 1_000)
        case "Nanoseconds": return .long(duration)
        case "Abs": return value(duration == .min ? .max : Int64(duration.magnitude))
        case _: return nil
        }
    }
}
