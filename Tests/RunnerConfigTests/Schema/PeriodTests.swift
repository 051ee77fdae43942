import Testing
@testable import RunnerConfig

/// Both grammars of times. Saturday is 21 November 2026.
@Suite struct PeriodTests {
    @Test(arguments: [
        ("* * 9-17 * * mon-fri *", nil), ("* 9-17 * * mon-fri", nil), ("* * * * * * * *", nil), ("@daily", nil), ("0 0 L * ?", nil),
        ("* * * LW,15W * 5L,fri#3,7 2026-2030", nil), ("*/15 0-30/2 5/3 * JAN,december Sunday *", nil), ("* * * * * * ", nil),
        ("nope", "it has 1 fields, but needs at least five"), ("", "it has 0 fields, but needs at least five"), ("* * * *", "it has 4 fields, but needs at least five"),
        ("* * 25 * * * *", "`25` is not a valid hour"), ("* * 9 * * mon", "`mon` is not a valid year"), ("60 * * * * * *", "`60` is not a valid second"),
        ("* * * 0 * * *", "`0` is not a valid day of the month"), ("* * * * 13 * *", "`13` is not a valid month"), ("* * * * * fri#6 *", "`fri#6` is not a valid weekday"),
        ("*/0 * * * * * *", "`*/0` is not a valid second"), ("*/60 * * * * * *", "`*/60` is not a valid second"), ("1-2-3 * * * * * *", "`1-2-3` is not a valid second"),
        (", * * * * * *", "`,` is not a valid second"), ("* * * * * * 1969", "`1969` is not a valid year"), ("* * 009 * * * *", "`009` is not a valid hour"),
    ] as [(String, String?)])
    func `what the Runner reads as a period`(_ text: String, _ problem: String?) {
        #expect(Period(text).problem == problem)
    }

    @Test(arguments: [
        ("* * 9-17 * * mon-fri *", CalendarTime(2026, 11, 20, 9, 0, 0), true), ("* * 9-17 * * mon-fri *", CalendarTime(2026, 11, 20, 17, 59, 58), true),
        ("* * 9-17 * * mon-fri *", CalendarTime(2026, 11, 20, 8, 59, 59), true), ("* * 9-17 * * mon-fri *", CalendarTime(2026, 11, 20, 17, 59, 59), false),
        ("* * 9-17 * * mon-fri *", CalendarTime(2026, 11, 21, 10), false), ("* * 9-17 * * 7 *", CalendarTime(2026, 11, 22, 10), true),
        // Without seconds, a period is over as soon as it began.
        ("* 9-17 * * mon-fri", CalendarTime(2026, 11, 20, 10, 0, 30), false), ("* 9-17 * * mon-fri", CalendarTime(2026, 11, 20, 10, 0, 59), true),
        ("* * * L * ? *", CalendarTime(2028, 2, 29, 12), true), ("* * * L * ? *", CalendarTime(2026, 2, 27, 12), false),
        ("* * * LW * ? *", CalendarTime(2026, 10, 30, 12), true), ("* * * 15W * ? *", CalendarTime(2026, 11, 16, 12), true),
        ("* * * 1W * ? *", CalendarTime(2026, 8, 3, 12), true), ("* * * * * 5L *", CalendarTime(2026, 11, 27, 12), true),
        ("* * * * * 5L *", CalendarTime(2026, 11, 20, 12), false), ("* * * * * fri#3 *", CalendarTime(2026, 11, 20, 12), true),
        ("* * * * * fri#3 *", CalendarTime(2026, 11, 13, 12), false),
        // Of a day and a weekday either will do.
        ("* * * 1 * mon *", CalendarTime(2026, 11, 1, 12), true), ("* * * 1 * mon *", CalendarTime(2026, 11, 2, 12), true),
        ("* * * 1 * mon *", CalendarTime(2026, 11, 3, 12), false), ("* * * * * * 2027", CalendarTime(2026, 12, 31, 23, 59, 59), true),
        ("* * * * * * 2027", CalendarTime(2026, 12, 31, 23, 59, 58), false), ("@monthly", CalendarTime(2026, 11, 30, 23, 59, 59), true), ("x", CalendarTime(2026, 1, 1), false),
    ])
    func `when a period is active`(_ text: String, _ time: CalendarTime, _ expected: Bool) {
        #expect(Period(text).contains(time) == expected)
    }

    @Test func `a fixed second is an instant`() {
        #expect(Period("* 9-17 * * mon-fri").isInstant && Period("0 0 9 * * mon-fri *").isInstant && Period("@hourly").isInstant)
        #expect(!Period("* * 9-17 * * mon-fri *").isInstant && !Period("0,30 * * * * * *").isInstant && !Period("nope").isInstant)
    }

    @Test(arguments: [
        ("* * * * *", nil), ("0-30/5 13,16 * jan-mar SUN", nil), ("* * * * 7", nil), ("", "it has 0 fields instead of five"),
        ("* * 9-17 * * mon-fri *", "it has 7 fields instead of five"), ("1 * * * * *", "it has 6 fields instead of five"), ("60 * * * *", "`60` is not a valid minute"),
        ("* * L * *", "`L` is not a valid day of the month"), ("* * * * mon-", "`mon-` is not a valid weekday"), ("@daily", "it has 1 fields instead of five"),
    ] as [(String, String?)])
    func `what an autoscaler reads as a period`(_ text: String, _ problem: String?) {
        #expect(PolicyPeriod(text).problem == problem)
    }

    @Test(arguments: [
        ("* 9-17 * * mon-fri", CalendarTime(2026, 11, 20, 17, 59, 59), true), ("* 9-17 * * mon-fri", CalendarTime(2026, 11, 20, 18), false),
        ("* 9-17 * * mon-fri", CalendarTime(2026, 11, 21, 10), false), ("*/15 * * * *", CalendarTime(2026, 11, 21, 10, 45), true),
        ("*/15 * * * *", CalendarTime(2026, 11, 21, 10, 46), false), ("* * 1 * 0", CalendarTime(2026, 11, 22, 1), true),
        ("* * 1 * 0", CalendarTime(2026, 12, 1, 1), true), ("* * 1 * 0", CalendarTime(2026, 12, 2, 1), false), ("nope", CalendarTime(2026, 1, 1), false),
    ])
    func `when a policy is active`(_ text: String, _ time: CalendarTime, _ expected: Bool) {
        #expect(PolicyPeriod(text).contains(time) == expected)
    }

    @Test func `a second later`() {
        #expect(CalendarTime(2028, 2, 28, 23, 59, 59).nextSecond == CalendarTime(2028, 2, 29))
        #expect(CalendarTime(2027, 2, 28, 23, 59, 59).nextSecond == CalendarTime(2027, 3, 1))
        #expect(CalendarTime(2026, 12, 31, 23, 59, 59).nextSecond == CalendarTime(2027, 1, 1))
        #expect(CalendarTime(2026, 11, 21).weekday == 6 && CalendarTime(1970, 1, 1).weekday == 4 && CalendarTime(2000, 2, 29).weekday == 2)
    }

    @Test func `time zones are those of the data base, letter by letter`() {
        for name in ["", "Local", "UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "CET", "Etc/GMT+8"] { #expect(TimeZoneName(name).isKnown, "\(name)") }
        for name in ["utc", "PDT", "Mars/Base", "GMT+8", "Beijing", "europe/berlin"] { #expect(!TimeZoneName(name).isKnown, "\(name)") }
        #expect(TimeZoneName("europe/berlin").suggestions == ["Europe/Berlin"])
        #expect(TimeZoneName("New York").suggestions == ["America/New_York"])
        #expect(TimeZoneName("Eastern").suggestions == ["Canada/Eastern", "US/Eastern"])
        #expect(TimeZoneName("Mars/Base").suggestions == [])
        #expect(TimeZoneName.names.count > 590)
    }
}
