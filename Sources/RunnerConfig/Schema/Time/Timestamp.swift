/// Times as texts.
public enum Timestamp {
    /// Whether a date and time of TOML names second 60, which TOML allows and Go does not.
    public static func isLeapSecond(_ text: String) -> Bool {
        let clock = text.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst(3)
        return clock.starts(with: ":60".utf8)
    }

    /// Whether a text is a time as RFC 3339 has it and Go reads it: `2026-01-31T10:00:00Z`, with a fraction or an offset if need be.
    public static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var position = 0
        func number(_ digits: Int) -> Int? {
            guard position + digits <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[position..<position + digits] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            position += digits
            return value
        }
        func skip(_ character: Character) -> Bool {
            guard position < bytes.count, bytes[position] == character.asciiValue else { return false }
            position += 1
            return true
        }
        guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2), skip("T"),
            let hour = number(2), skip(":"), let minute = number(2), skip(":"), let second = number(2),
            (1...12).contains(month), (1...CalendarTime.days(inMonth: month, of: year)).contains(day), hour < 24, minute < 60, second < 60
        else { return false }
        if skip(".") || skip(",") {
            guard number(1) != nil else { return false }
            while number(1) != nil {}
        }
        if skip("Z") { return position == bytes.count }
        guard skip("+") || skip("-"), let offsetHour = number(2), skip(":"), let offsetMinute = number(2) else { return false }
        return offsetHour < 24 && offsetMinute < 60 && position == bytes.count
    }
}
