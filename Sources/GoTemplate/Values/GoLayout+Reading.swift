/// Reading times.
extension GoLayout {
    /// What has been read of a time.
    private struct Reading {
        var year: Int64 = 0, month: Int64 = 0, day: Int64 = 0, yearDay: Int64 = 0, hour: Int64 = 0, minute: Int64 = 0, second: Int64 = 0
        var nanoseconds: Int64 = 0
        var isAfternoon: Bool?
        var offset: Int64?
        var zone = ""
    }

    /// The time; nil for a text that has not this layout. Without a zone it is UTC.
    static func time(_ text: String, _ layout: String) -> GoTime? {
        var rest = GoBytes.of(text)[...]
        var found = Reading()
        let parts = parts(GoBytes.of(layout))
        for (index, part) in parts.enumerated() {
            var isBeforeFraction = false
            if index + 1 < parts.count, case .fraction = parts[index + 1] { isBeforeFraction = true }
            guard read(part, isBeforeFraction, &rest, &found) else { return nil }
        }
        guard rest.isEmpty else { return nil }
        return assembled(found)
    }

    private static func assembled(_ found: Reading) -> GoTime? {
        var found = found
        if let isAfternoon = found.isAfternoon {
            if isAfternoon, found.hour < 12 { found.hour += 12 } else if !isAfternoon, found.hour == 12 { found.hour = 0 }
        }
        if found.yearDay > 0 {
            guard found.yearDay <= (GoTime.isLeap(found.year) ? 366 : 365) else { return nil }
            let date = GoTime(year: found.year, month: 1, day: found.yearDay).date
            guard found.month == 0 || found.month == date.month, found.day == 0 || found.day == date.day else { return nil }
            (found.month, found.day) = (date.month, date.day)
        }
        if found.month == 0 { found.month = 1 }
        if found.day == 0 { found.day = 1 }
        guard found.day <= GoTime.length(ofMonth: found.month, found.year) else { return nil }
        let isUTC = (found.offset ?? 0) == 0 && (found.zone.isEmpty || found.zone == "UTC")
        return GoTime(
            year: found.year, month: found.month, day: found.day, secondOfDay: found.hour * 3600 + found.minute * 60 + found.second,
            nanoseconds: found.nanoseconds, offset: found.offset ?? 0, zone: isUTC ? "UTC" : found.zone)
    }

    private static func read(_ part: Part, _ isBeforeFraction: Bool, _ rest: inout ArraySlice<UInt8>, _ found: inout Reading) -> Bool {
        switch part {
        case .text(let bytes): return skip(bytes, &rest)
        case .longMonth, .month:
            for number in 1...12 {
                let name = GoTime.month(number)
                if take(isLong(part) ? name : String(name.prefix(3)), &rest) {
                    found.month = Int64(number)
                    return true
                }
            }
            return false
        case .longWeekday, .weekday:
            return (0..<7).contains { take(isLong(part) ? GoTime.weekday($0) : String(GoTime.weekday($0).prefix(3)), &rest) }
        case .year: return number(4, 4, 0...9999, &rest, &found.year)
        case .shortYear:
            guard number(2, 2, 0...99, &rest, &found.year) else { return false }
            found.year += found.year >= 69 ? 1900 : 2000
            return true
        case .upperHalf, .lowerHalf:
            let words = rest.prefix(2)
            rest = rest.dropFirst(2)
            let (late, early) = isLong(part) ? ("PM", "AM") : ("pm", "am")
            guard words.elementsEqual(late.utf8) || words.elementsEqual(early.utf8) else { return false }
            found.isAfternoon = words.elementsEqual(late.utf8)
            return true
        case .zoneName:
            let name = rest.prefix { $0 >= 0x41 && $0 <= 0x5A }
            guard (3...5).contains(name.count) else { return false }
            rest = rest.dropFirst(name.count)
            found.zone = String(decoding: name, as: UTF8.self)
            return true
        case .offset(let minutes, let seconds, let colon, let isZ):
            if isZ, rest.first == UInt8(ascii: "Z") {
                rest = rest.dropFirst()
                found.offset = 0
                return true
            }
            return offset(minutes, seconds, colon, &rest, &found)
        case .fraction(let digits, let isTrimmed, _):
            guard let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") else { return isTrimmed }
            let count = rest.dropFirst().prefix(while: GoLiteral.isDigit).count
            guard count > 0, isTrimmed ? count <= 9 : count == digits else { return isTrimmed && count == 0 }
            return fraction(&rest, &found)
        case .number(let field, let width, let blank):
            return number(field, width, blank, &rest, &found)
                && (field != .second || isBeforeFraction || rest.first != UInt8(ascii: ".") || rest.dropFirst().first.map(GoLiteral.isDigit) != true
                    || fraction(&rest, &found))
        }
    }

    /// Whether it is the longer, or the capital, form of two.
    private static func isLong(_ part: Part) -> Bool {
        switch part {
        case .longMonth, .longWeekday, .upperHalf: true
        case _: false
        }
    }

    private static func number(_ field: Field, _ width: Int, _ blank: Bool, _ rest: inout ArraySlice<UInt8>, _ found: inout Reading) -> Bool {
        if blank { while rest.first == 0x20 { rest = rest.dropFirst() } }
        let least = blank ? 1 : width
        switch field {
        case .month: return number(least, 2, 1...12, &rest, &found.month)
        case .day: return number(least, 2, 1...31, &rest, &found.day)
        case .yearDay: return number(blank ? 1 : 3, 3, 1...366, &rest, &found.yearDay)
        case .hour: return number(2, 2, 0...23, &rest, &found.hour)
        case .halfHour: return number(least, 2, 0...12, &rest, &found.hour)
        case .minute: return number(least, 2, 0...59, &rest, &found.minute)
        case .second: return number(least, 2, 0...59, &rest, &found.second)
        }
    }

    /// Blanks of a layout stand for any number of them.
    private static func skip(_ prefix: ArraySlice<UInt8>, _ rest: inout ArraySlice<UInt8>) -> Bool {
        var prefix = prefix
        while let next = prefix.first {
            if next == 0x20 {
                if let other = rest.first, other != 0x20 { return false }
                prefix = prefix.drop { $0 == 0x20 }
                rest = rest.drop { $0 == 0x20 }
                continue
            }
            guard rest.first == next else { return false }
            prefix = prefix.dropFirst()
            rest = rest.dropFirst()
        }
        return true
    }

    private static func take(_ word: String, _ rest: inout ArraySlice<UInt8>) -> Bool {
        let length = word.utf8.count
        guard rest.count >= length, zip(rest, word.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else { return false }
        rest = rest.dropFirst(length)
        return true
    }

    private static func number(_ least: Int, _ most: Int, _ range: ClosedRange<Int64>, _ rest: inout ArraySlice<UInt8>, _ value: inout Int64) -> Bool {
        let digits = rest.prefix(most).prefix(while: GoLiteral.isDigit)
        guard digits.count >= least, !digits.isEmpty, let number = Int64(String(decoding: digits, as: UTF8.self)), range.contains(number) else { return false }
        rest = rest.dropFirst(digits.count)
        value = number
        return true
    }

    private static func fraction(_ rest: inout ArraySlice<UInt8>, _ found: inout Reading) -> Bool {
        let digits = rest.dropFirst().prefix(while: GoLiteral.isDigit)
        rest = rest.dropFirst(digits.count + 1)
        let nine = String(decoding: digits.prefix(9), as: UTF8.self) + String(repeating: "0", count: max(0, 9 - digits.count))
        found.nanoseconds = Int64(nine) ?? 0
        return true
    }

    private static func offset(_ minutes: Bool, _ seconds: Bool, _ colon: Bool, _ rest: inout ArraySlice<UInt8>, _ found: inout Reading) -> Bool {
        guard let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return false }
        rest = rest.dropFirst()
        var (hour, minute, second) = (Int64(0), Int64(0), Int64(0))
        func mark() -> Bool {
            guard colon else { return true }
            guard rest.first == UInt8(ascii: ":") else { return false }
            rest = rest.dropFirst()
            return true
        }
        guard number(2, 2, 0...24, &rest, &hour) else { return false }
        if minutes { guard mark(), number(2, 2, 0...59, &rest, &minute) else { return false } }
        if seconds { guard mark(), number(2, 2, 0...59, &rest, &second) else { return false } }
        found.offset = (sign == UInt8(ascii: "-") ? -1 : 1) * (hour * 3600 + minute * 60 + second)
        return true
    }
}
