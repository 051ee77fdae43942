/// Reads durations as Go's `time.ParseDuration` does.
public enum GoDuration {
    private static let units: [(name: String, nanoseconds: Double)] = [
        ("ns", 1), ("us", 1e3), ("µs", 1e3), ("μs", 1e3), ("ms", 1e6), ("s", 1e9), ("m", 60e9), ("h", 3600e9),
    ]

    /// The nanoseconds of `1h30m`, `-1.5s`, `0`; nil where Go reports an error, as for `5 minutes`, `1d` and the empty text.
    public static func nanoseconds(_ text: String) -> Int64? {
        var rest = Substring(text)
        var sign = 1.0
        if let first = rest.first, first == "-" || first == "+" {
            sign = first == "-" ? -1 : 1
            rest.removeFirst()
        }
        if rest == "0" { return 0 }
        guard !rest.isEmpty else { return nil }
        var total = 0.0
        while !rest.isEmpty {
            let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
            guard let amount = Double(digits), digits != "." else { return nil }
            rest = rest.dropFirst(digits.count)
            let name = rest.prefix { !("0"..."9").contains($0) && $0 != "." }
            guard let unit = units.first(where: { $0.name == name }) else { return nil }
            total += amount * unit.nanoseconds
            rest = rest.dropFirst(name.count)
        }
        guard total < 9.2e18 else { return nil }
        return Int64(sign * total)
    }
}
