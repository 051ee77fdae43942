/// A date, a time, or both, with or without an offset from UTC.
///
///     TOMLDateTime("1979-05-27T07:32:00Z")?.date?.year    // 1979
public struct TOMLDateTime: Sendable, Hashable {
    public struct Date: Sendable, Hashable {
        /// 0 to 9999.
        public var year: Int
        /// 1 to 12.
        public var month: Int
        /// 1 to 31, as the month has days.
        public var day: Int

        public init(year: Int, month: Int, day: Int) {
            self.year = year
            self.month = month
            self.day = day
        }

        static func days(ofMonth month: Int, year: Int) -> Int {
            switch month {
            case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        }
    }

    public struct Time: Sendable, Hashable {
        /// 0 to 23.
        public var hour: Int
        public var minute: Int
        /// 0 to 60, for leap seconds.
        public var second: Int
        /// 0 to 999,999,999. What a document writes more finely is cut off here, not in its spelling.
        public var nanosecond: Int

        public init(hour: Int, minute: Int, second: Int = 0, nanosecond: Int = 0) {
            self.hour = hour
            self.minute = minute
            self.second = second
            self.nanosecond = nanosecond
        }
    }

    public var date: Date?
    public var time: Time?
    /// In minutes east of UTC; nil for local dates and times.
    public var offset: Int?

    public init(date: Date? = nil, time: Time? = nil, offset: Int? = nil) {
        self.date = date
        self.time = time
        self.offset = offset
    }

    /// Nil for what TOML does not take for a date or time.
    public init?(_ spelling: String) {
        var spelling = spelling
        guard let value = spelling.withUTF8({ DateTimeToken.read($0)?.value }) else { return nil }
        self = value
    }
}

extension TOMLDateTime: CustomStringConvertible {
    /// As TOML writes it: `1979-05-27T07:32:00.5Z`.
    public var description: String {
        var text = date.map { "\(Self.padded($0.year, 4))-\(Self.padded($0.month, 2))-\(Self.padded($0.day, 2))" } ?? ""
        guard let time else { return text }
        if date != nil { text += "T" }
        text += "\(Self.padded(time.hour, 2)):\(Self.padded(time.minute, 2)):\(Self.padded(time.second, 2))"
        if time.nanosecond > 0 {
            var digits = Self.padded(time.nanosecond, 9)
            while digits.hasSuffix("0") { digits.removeLast() }
            text += "." + digits
        }
        guard date != nil, let offset else { return text }
        return text + (offset == 0 ? "Z" : "\(offset < 0 ? "-" : "+")\(Self.padded(abs(offset) / 60, 2)):\(Self.padded(abs(offset) % 60, 2))")
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
