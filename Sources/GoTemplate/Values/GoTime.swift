/// Go's `time.Time`, in UTC or at a fixed distance from it.
struct GoTime {
    /// Since 1970, in UTC.
    var seconds: Int64
    var nanoseconds: Int64 = 0
    /// East of UTC, in seconds.
    var offset: Int64 = 0
    /// What stands for the zone; empty where only its distance is known.
    var zone = "UTC"

    init(seconds: Int64, nanoseconds: Int64 = 0, offset: Int64 = 0, zone: String = "UTC") {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
        self.offset = offset
        self.zone = zone
    }

    /// Of a date; days and months count on beyond their ends.
    init(year: Int64, month: Int64, day: Int64, secondOfDay: Int64 = 0, nanoseconds: Int64 = 0, offset: Int64 = 0, zone: String = "UTC") {
        let months = month - 1
        let years = year + Self.floored(months, 12)
        let days = Self.days(before: years, month: months - 12 * Self.floored(months, 12) + 1) + day - 1
        self.init(seconds: days * 86400 + secondOfDay - offset, nanoseconds: nanoseconds, offset: offset, zone: zone)
    }

    /// Go's zero time.
    static let zero = GoTime(year: 1, month: 1, day: 1)

    init?(_ value: TemplateValue) {
        guard case .typed(.list(let parts), .time) = value, parts.count == 4, case .integer(let seconds) = parts[0],
            case .integer(let nanoseconds) = parts[1], case .integer(let offset) = parts[2], case .string(let zone) = parts[3]
        else { return nil }
        self.init(seconds: seconds, nanoseconds: nanoseconds, offset: offset, zone: zone)
    }

    var value: TemplateValue { .typed(.list([.integer(seconds), .integer(nanoseconds), .integer(offset), .string(zone)]), .time) }

    /// As it is printed.
    var text: String { GoLayout.text(self, "2006-01-02 15:04:05.999999999 -0700 MST") }

    // MARK: Parts

    /// Year, month and day, with the day of the year.
    var date: (year: Int64, month: Int64, day: Int64, yearDay: Int64) {
        let days = Self.floored(seconds + offset, 86400)
        var year = 1970 + Self.floored(days, days < 0 ? 365 : 366)
        while Self.days(before: year + 1, month: 1) <= days { year += 1 }
        var month: Int64 = 1
        while month < 12, Self.days(before: year, month: month + 1) <= days { month += 1 }
        return (year, month, days - Self.days(before: year, month: month) + 1, days - Self.days(before: year, month: 1) + 1)
    }

    var secondOfDay: Int64 { seconds + offset - 86400 * Self.floored(seconds + offset, 86400) }

    /// From Sunday, which is 0.
    var weekday: Int {
        let days = Self.floored(seconds + offset, 86400) + 4
        return Int(days - 7 * Self.floored(days, 7))
    }

    func moved(by duration: Int64) -> GoTime {
        var result = self
        let sum = nanoseconds + duration % GoDuration.second
        let carry = Self.floored(sum, GoDuration.second)
        result.seconds += duration / GoDuration.second + carry
        result.nanoseconds = sum - carry * GoDuration.second
        return result
    }

    static func isLeap(_ year: Int64) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func length(ofMonth month: Int64, _ year: Int64) -> Int64 { days(before: year, month: month + 1) - days(before: year, month: month) }

    private static func floored(_ value: Int64, _ unit: Int64) -> Int64 { value >= 0 ? value / unit : -((unit - 1 - value) / unit) }

    /// Days from 1970 to the first of a month; month 13 is January of the next year.
    private static func days(before year: Int64, month: Int64) -> Int64 {
        if month > 12 { return days(before: year + 1, month: month - 12) }
        let years = year - 1
        let leaps = floored(years, 4) - floored(years, 100) + floored(years, 400) - 477
        let inYear: [Int64] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
        return (year - 1970) * 365 + leaps + inYear[Int(month - 1)] + (month > 2 && isLeap(year) ? 1 : 0)
    }

    static func month(_ number: Int) -> String {
        let names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
        return names.indices.contains(number - 1) ? names[number - 1] : "%!Month(\(number))"
    }

    static func weekday(_ number: Int) -> String {
        let names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
        return names.indices.contains(number) ? names[number] : "%!Weekday(\(number))"
    }

    // MARK: Methods

    /// The value of a method; nil when there is none of the name, or none with such arguments.
    func method(_ name: String, _ arguments: [TemplateValue]) -> TemplateValue? {
        if let argument = arguments.first {
            switch (name, argument) {
            case ("Format", .string(let layout)) where arguments.count == 1: return .string(GoLayout.text(self, layout))
            case ("Add", .typed(.integer(let duration), .duration)) where arguments.count == 1, ("Add", .integer(let duration)) where arguments.count == 1: return moved(by: duration).value
            case ("AddDate", .integer(let years)):
                guard arguments.count == 3, case .integer(let months) = arguments[1], case .integer(let days) = arguments[2],
                    max(years.magnitude, months.magnitude, days.magnitude) < 1_000_000
                else { return nil }
                let date = date
                return GoTime(
                    year: date.year + years, month: date.month + months, day: date.day + days, secondOfDay: secondOfDay, nanoseconds: nanoseconds,
                    offset: offset, zone: zone
                ).value
            case _: break
            }
            guard arguments.count == 1, let other = GoTime(argument) else { return nil }
            let (one, two) = ((seconds, nanoseconds), (other.seconds, other.nanoseconds))
            let order = one == two ? 0 : one < two ? -1 : 1
            switch name {
            case "After": return .boolean(order > 0)
            case "Before": return .boolean(order < 0)
            case "Equal": return .boolean(order == 0)
            case "Compare": return .integer(Int64(order))
            case "Sub":
                let (product, isTooLarge) = (seconds - other.seconds).multipliedReportingOverflow(by: GoDuration.second)
                let (sum, isOver) = product.addingReportingOverflow(nanoseconds - other.nanoseconds)
                return GoDuration.value(isTooLarge || isOver ? (order < 0 ? .min : .max) : sum)
            case _: return nil
            }
        }
        switch name {
        case "String": return .string(text)
        case "Year": return .integer(date.year)
        case "Month": return .typed(.integer(date.month), .month)
        case "Day": return .integer(date.day)
        case "YearDay": return .integer(date.yearDay)
        case "Weekday": return .typed(.integer(Int64(weekday)), .weekday)
        case "Hour": return .integer(secondOfDay / 3600)
        case "Minute": return .integer(secondOfDay / 60 % 60)
        case "Second": return .integer(secondOfDay % 60)
        case "Nanosecond": return .integer(nanoseconds)
        case "Unix": return .long(seconds)
        case "UnixMilli": return .long(seconds &* 1000 + nanoseconds / 1_000_000)
        case "UnixMicro": return .long(seconds &* 1_000_000 + nanoseconds / 1_000)
        case "UnixNano": return .long(seconds &* 1_000_000_000 &+ nanoseconds)
        case "IsZero": return .boolean(seconds == Self.zero.seconds && nanoseconds == 0)
        case "UTC", "Local": return GoTime(seconds: seconds, nanoseconds: nanoseconds).value
        case _: return nil
        }
    }
}

extension TemplateValue {
    /// A time as Go's JSON has it.
    public var jsonTime: String { GoTime(self).map { GoLayout.text($0, "2006-01-02T15:04:05.999999999Z07:00") } ?? "" }

    /// A time as TOML has it: a local one without what it has not.
    public var tomlTime: String {
        guard let time = GoTime(self) else { return "" }
        switch time.zone {
        case "datetime-local": return GoLayout.text(time, "2006-01-02T15:04:05.999999999")
        case "date-local": return GoLayout.text(time, "2006-01-02")
        case "time-local": return GoLayout.text(time, "15:04:05.999999999")
        case _: return jsonTime
        }
    }

    /// The time that a text gives in a layout of Go; nil when it has another.
    public static func time(parsing text: String, _ layout: String, zone: String? = nil) -> TemplateValue? {
        guard var time = GoLayout.time(text, layout) else { return nil }
        if let zone { time.zone = zone }
        return time.value
    }
}
