/// Spans of time as sprig writes them.
enum DurationFunctions {
    static let all: [Function] = [
        Function("duration", [.any]) { values in
            let seconds: Int64
            switch values.value(0) {
            case .string(let text): seconds = Int64(text) ?? 0
            case .integer(let number): seconds = number
            case .null, .missing, .boolean, .number, .list, .map: seconds = 0
            }
            return .string(text(seconds.multipliedReportingOverflow(by: 1_000_000_000).partialValue))
        },
        Function("durationRound", [.any]) { values in
            switch values.value(0) {
            case .string(let text): .string(rounded(nanoseconds(text) ?? 0))
            case .integer(let number): .string(rounded(number))
            case .null, .missing, .boolean, .number, .list, .map: .string("0s")
            }
        },
    ]

    private static let units: [(String, Int64)] = [
        ("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000),
        ("h", 3_600_000_000_000),
    ]

    /// `1h2m3.5s` in nanoseconds; nil for what is no duration.
    private static func nanoseconds(_ text: String) -> Int64? {
        var rest = Substring(text)
        let isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest.removeFirst() }
        if rest == "0" { return 0 }
        var total = 0.0
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
            let unit = rest.dropFirst(digits.count).prefix { !($0.isASCII && $0.isNumber) && $0 != "." }
            guard let number = Double(digits.hasPrefix(".") ? "0" + digits : String(digits)), let size = units.first(where: { $0.0 == unit })?.1
            else { return nil }
            total += number * Double(size)
            rest = rest.dropFirst(digits.count + unit.count)
        }
        return GoNumber.truncated(isNegative ? -total : total)
    }

    /// The largest unit that fits, whole: `2h`.
    private static func rounded(_ duration: Int64) -> String {
        let size = duration.magnitude
        let hour: UInt64 = 3_600_000_000_000
        let steps: [(UInt64, String)] = [
            (hour * 24 * 365, "y"), (hour * 24 * 30, "mo"), (hour * 24, "d"), (hour, "h"), (60_000_000_000, "m"), (1_000_000_000, "s"),
        ]
        guard let step = steps.first(where: { size > $0.0 }) else { return "0s" }
        return "\(size / step.0)\(step.1)"
    }

    /// Go's text for whole seconds: `1h0m5s`.
    private static func text(_ duration: Int64) -> String {
        let seconds = duration.magnitude / 1_000_000_000
        guard seconds > 0 else { return "0s" }
        let sign = duration < 0 ? "-" : ""
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        return sign + (hours > 0 ? "\(hours)h" : "") + (hours > 0 || minutes > 0 ? "\(minutes)m" : "") + "\(seconds % 60)s"
    }
}
