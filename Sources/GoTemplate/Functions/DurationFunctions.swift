/// Spans of time, as sprig writes them.
enum DurationFunctions {
    static let all: [Function] = [
        Function("duration", [.any]) { values in
            let seconds: Int64
            switch values.value(0) {
            case .string(let text): seconds = NumberFunctions.parsed(text)
            case .typed(.integer(let number), .int64): seconds = number
            case _: seconds = 0
            }
            return .string(GoDuration.text(seconds.multipliedReportingOverflow(by: GoDuration.second).partialValue))
        },
        Function("durationRound", [.any]) { values throws(TemplateFailure) in
            switch values.value(0) {
            case .string(let text): return .string(rounded((try? GoDuration.nanoseconds(text)) ?? 0))
            case .typed(.integer(let number), .int64): return .string(rounded(number))
            case .typed(_, .time): throw TemplateFailure("durationRound of a time depends on the clock: it is not evaluated here")
            case _: return .string("0s")
            }
        },
    ]

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
}
