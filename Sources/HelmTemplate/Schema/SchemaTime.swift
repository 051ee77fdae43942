/// Formats of dates and times, as Helm's library reads RFC 3339.
enum SchemaTime {
    /// `2024-02-29`.
    static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
        let text = Array(bytes)
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            (text[..<4] + text[5..<7] + text[8...]).allSatisfy(SchemaAddress.isDigit), let year = number(text[..<4]), let month = number(text[5..<7]),
            let day = number(text[8...]), month >= 1, month <= 12
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        return day >= 1 && day <= length
    }

    /// `23:59:60Z`, `10:00:00.5+02:00`. A leap second must be one in UTC.
    static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        let text = Array(bytes)
        guard text.count >= 9, text[2] == UInt8(ascii: ":"), text[5] == UInt8(ascii: ":"),
            var hour = number(text[..<2]), var minute = number(text[3..<5]), let second = number(text[6..<8]), hour >= 0, hour <= 23, minute >= 0,
            minute <= 59, second >= 0, second <= 60
        else { return false }
        var rest = text[8...]
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix(while: SchemaAddress.isDigit)
            guard !digits.isEmpty else { return false }
            rest = rest[digits.endIndex...]
        }
        if rest.count != 1 || rest.first.map({ $0 | 0x20 }) != UInt8(ascii: "z") {
            let zone = Array(rest)
            guard zone.count == 6, zone[0] == UInt8(ascii: "+") || zone[0] == UInt8(ascii: "-"), zone[3] == UInt8(ascii: ":"),
                let hours = number(zone[1..<3]), let minutes = number(zone[4...]), hours >= 0, hours <= 23, minutes >= 0, minutes <= 59
            else { return false }
            var all = hour * 60 + minute + (zone[0] == UInt8(ascii: "+") ? -1 : 1) * (hours * 60 + minutes)
            if all < 0 { all += 24 * 60 }
            (hour, minute) = (all / 60, all % 60)
        }
        return second < 60 || hour == 23 && minute == 59
    }

    static func isDateTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= 20, bytes[bytes.startIndex + 10] | 0x20 == UInt8(ascii: "t") else { return false }
        return isDate(bytes.prefix(10)) && isTime(bytes.dropFirst(11))
    }

    /// `P3Y6M4DT12H30M5S`, `P2W`.
    static func isDuration(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.first == UInt8(ascii: "P"), bytes.count > 1 else { return false }
        let rest = bytes.dropFirst()
        if rest.last == UInt8(ascii: "W") { return rest.count > 1 && rest.dropLast().allSatisfy(SchemaAddress.isDigit) }
        let parts = rest.split(separator: UInt8(ascii: "T"), omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.count == 1 || !parts[1].isEmpty else { return false }
        for (part, units) in zip(parts, ["YMD", "HMS"]) {
            var (part, units) = (part, Array(units.utf8)[...])
            while !part.isEmpty {
                let digits = part.prefix(while: SchemaAddress.isDigit)
                guard !digits.isEmpty, digits.count < part.count, let unit = units.firstIndex(of: part[digits.endIndex]) else { return false }
                units = units[(unit + 1)...]
                part = part[(digits.endIndex + 1)...]
            }
        }
        return true
    }

    /// Two times, or a time and a duration, with a slash between.
    static func isPeriod(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return false }
        let (start, end) = (bytes[..<slash], bytes[(slash + 1)...])
        if start.first == UInt8(ascii: "P") { return isDuration(start) && isDateTime(end) }
        return isDateTime(start) && (end.first == UInt8(ascii: "P") ? isDuration(end) : isDateTime(end))
    }

    /// As Go's Atoi reads it: with a sign, too.
    static func number(_ bytes: ArraySlice<UInt8>) -> Int? { Int(String(decoding: bytes, as: UTF8.self)) }
}
