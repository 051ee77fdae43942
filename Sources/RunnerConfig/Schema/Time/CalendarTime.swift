/// A moment as a wall clock shows it, in the Gregorian calendar and without a time zone.
///
/// Periods are evaluated on it: the caller turns a moment of the world into the clock of the period's time zone.
public struct CalendarTime: Sendable, Hashable, Comparable {
    public var year: Int
    /// 1 to 12.
    public var month: Int
    /// 1 to 31.
    public var day: Int
    public var hour: Int
    public var minute: Int
    public var second: Int

    public init(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// A second later.
    public var nextSecond: CalendarTime {
        var next = self
        next.second += 1
        if next.second >= 60 { (next.second, next.minute) = (0, minute + 1) }
        if next.minute >= 60 { (next.minute, next.hour) = (0, hour + 1) }
        if next.hour >= 24 { (next.hour, next.day) = (0, day + 1) }
        if next.day > daysInMonth { (next.day, next.month) = (1, month + 1) }
        if next.month > 12 { (next.month, next.year) = (1, year + 1) }
        return next
    }

    /// 0 is Sunday, 6 Saturday.
    public var weekday: Int {
        // Days since Thursday, 1 January 1970.
        let days = Self.days(toYear: year, month: month, day: day)
        return ((days + 4) % 7 + 7) % 7
    }

    /// How many days a month has.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public var daysInMonth: Int { Self.days(inMonth: month, of: year) }

    private static func isLeap(_ year: Int) -> Bool { (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 }

    /// Days from 1 January 1970, by counting years from March so that leap days come last.
    private static func days(toYear year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    public static func < (left: CalendarTime, right: CalendarTime) -> Bool {
        (left.year, left.month, left.day, left.hour, left.minute, left.second)
            < (right.year, right.month, right.day, right.hour, right.minute, right.second)
    }
}
