/// Functions of the clock, which stands still: it is always 2001-02-03 04:05:06 UTC.
extension PlaceholderFunctions {
    static var present: GoTime { GoTime(year: 2001, month: 2, day: 3, secondOfDay: 14706) }

    static func clock(_ placeholders: Placeholders) -> [Function] {
        [
            Function("now", []) { _ in
                _ = placeholders.next()
                return present.value
            },
            Function("ago", [.any]) { values in
                _ = placeholders.next()
                return .string(GoDuration.text(age(given(values.value(0)) ?? present)))
            },
        ]
    }

    /// Which functions take the present for what is no date, and where that stands among their arguments.
    static let dated = ["date": 1, "dateInZone": 1, "date_in_zone": 1, "htmlDate": 0, "htmlDateInZone": 0]

    /// A time, or a whole number of seconds since 1970; nil for what sprig takes for the present.
    static func given(_ value: TemplateValue) -> GoTime? {
        switch value {
        case .typed(_, .time): GoTime(value)
        case .integer(let seconds), .typed(.integer(let seconds), .int64): GoTime(seconds: seconds)
        case _: nil
        }
    }

    /// How long ago a time is, in nanoseconds, rounded to seconds.
    private static func age(_ time: GoTime) -> Int64 {
        let (difference, isTooFar) = present.seconds.subtractingReportingOverflow(time.seconds)
        guard !isTooFar else { return time.seconds < 0 ? .max : .min }
        let half = GoDuration.second / 2
        let rounded = time.nanoseconds > half || time.nanoseconds == half && difference <= 0 ? difference - 1 : difference
        let (product, isTooLarge) = rounded.multipliedReportingOverflow(by: GoDuration.second)
        return isTooLarge ? (rounded < 0 ? .min : .max) : product
    }
}
