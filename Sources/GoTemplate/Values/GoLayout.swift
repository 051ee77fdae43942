/// Go's layouts of times: the text of a certain moment, in which every part stands for itself.
enum GoLayout {
    /// A part of a layout.
    enum Part {
        case text(ArraySlice<UInt8>)
        case longMonth, month, longWeekday, weekday, year, shortYear, zoneName, upperHalf, lowerHalf
        /// Month, day, hour of 12, minute, second: the digits at least, and whether a blank fills up.
        case number(Field, width: Int, blank: Bool)
        /// `Z07:00` and `-07:00`: with minutes, seconds, colons, and `Z` for UTC.
        case offset(minutes: Bool, seconds: Bool, colon: Bool, isZ: Bool)
        /// Digits after a point or a comma; zeros at the end are left out with nines.
        case fraction(digits: Int, isTrimmed: Bool, mark: UInt8)
    }

    enum Field {
        case month, day, yearDay, hour, halfHour, minute, second
    }

    /// The longer ones first.
    private static let words: [(String, Part)] = [
        ("January", .longMonth), ("Jan", .month), ("Monday", .longWeekday), ("Mon", .weekday), ("MST", .zoneName), ("2006", .year),
        ("002", .number(.yearDay, width: 3, blank: false)), ("__2", .number(.yearDay, width: 3, blank: true)),
        ("01", .number(.month, width: 2, blank: false)), ("02", .number(.day, width: 2, blank: false)),
        ("03", .number(.halfHour, width: 2, blank: false)), ("04", .number(.minute, width: 2, blank: false)),
        ("05", .number(.second, width: 2, blank: false)), ("06", .shortYear), ("15", .number(.hour, width: 2, blank: false)),
        ("_2", .number(.day, width: 2, blank: true)), ("1", .number(.month, width: 1, blank: false)), ("2", .number(.day, width: 1, blank: false)),
        ("3", .number(.halfHour, width: 1, blank: false)), ("4", .number(.minute, width: 1, blank: false)),
        ("5", .number(.second, width: 1, blank: false)), ("PM", .upperHalf), ("pm", .lowerHalf),
    ] + ["Z", "-"].flatMap { sign in
        [("070000", true, true, false), ("07:00:00", true, true, true), ("0700", true, false, false), ("07:00", true, false, true), ("07", false, false, false)]
            .map { (sign + $0.0, Part.offset(minutes: $0.1, seconds: $0.2, colon: $0.3, isZ: sign == "Z")) }
    }

    static func parts(_ layout: [UInt8]) -> [Part] {
        var result: [Part] = []
        var (start, place) = (0, 0)
        while place < layout.count {
            guard let (part, length) = part(layout, place) else {
                place += 1
                continue
            }
            if start < place { result.append(.text(layout[start..<place])) }
            result.append(part)
            place += length
            start = place
        }
        if start < place { result.append(.text(layout[start..<place])) }
        return result
    }

    private static func part(_ layout: [UInt8], _ place: Int) -> (Part, Int)? {
        let rest = layout[place...]
        if layout[place] == UInt8(ascii: ".") || layout[place] == UInt8(ascii: ","), let digit = rest.dropFirst().first,
            digit == UInt8(ascii: "0") || digit == UInt8(ascii: "9") {
            let digits = rest.dropFirst().prefix { $0 == digit }.count
            guard rest.dropFirst(1 + digits).first.map(GoLiteral.isDigit) != true else { return nil }
            return (.fraction(digits: digits, isTrimmed: digit == UInt8(ascii: "9"), mark: layout[place]), digits + 1)
        }
        // `_2006` is a line and a year.
        if rest.starts(with: "_2006".utf8) { return nil }
        for (word, part) in words where rest.starts(with: word.utf8) {
            let isShort = word == "Jan" || word == "Mon"
            if isShort, let next = rest.dropFirst(3).first, next >= 0x61, next <= 0x7A { return nil }
            return (part, word.utf8.count)
        }
        return nil
    }

    // MARK: Writing

    static func text(_ time: GoTime, _ layout: String) -> String {
        var result: [UInt8] = []
        let (date, second) = (time.date, time.secondOfDay)
        for part in parts(GoBytes.of(layout)) {
            switch part {
            case .text(let bytes): result += bytes
            case .longMonth: result += GoTime.month(Int(date.month)).utf8
            case .month: result += GoTime.month(Int(date.month)).utf8.prefix(3)
            case .longWeekday: result += GoTime.weekday(time.weekday).utf8
            case .weekday: result += GoTime.weekday(time.weekday).utf8.prefix(3)
            case .year: result += padded(date.year, 4)
            case .shortYear: result += padded((date.year % 100 + 100) % 100, 2)
            case .zoneName: result += time.zone.isEmpty ? offset(time.offset, true, false, false) : Array(time.zone.utf8)
            case .upperHalf: result += (second >= 43200 ? "PM" : "AM").utf8
            case .lowerHalf: result += (second >= 43200 ? "pm" : "am").utf8
            case .number(let field, let width, let blank):
                let value: Int64 =
                    switch field {
                    case .month: date.month
                    case .day: date.day
                    case .yearDay: date.yearDay
                    case .hour: second / 3600
                    case .halfHour: (second / 3600 + 11) % 12 + 1
                    case .minute: second / 60 % 60
                    case .second: second % 60
                    }
                result += padded(value, width, blank ? " " : "0")
            case .offset(let minutes, let seconds, let colon, let isZ):
                result += isZ && time.offset == 0 ? [UInt8(ascii: "Z")] : offset(time.offset, minutes, seconds, colon)
            case .fraction(let digits, let isTrimmed, let mark):
                var all = Array(padded(time.nanoseconds, 9).prefix(digits))
                all += [UInt8](repeating: UInt8(ascii: "0"), count: digits - all.count)
                if isTrimmed { while all.last == UInt8(ascii: "0") { all.removeLast() } }
                if !all.isEmpty { result += [mark] + all }
            }
        }
        return GoBytes.text(result)
    }

    private static func padded(_ value: Int64, _ width: Int, _ fill: String = "0") -> [UInt8] {
        let digits = String(value.magnitude)
        return Array(((value < 0 ? "-" : "") + String(repeating: fill, count: max(0, width - digits.utf8.count)) + digits).utf8)
    }

    private static func offset(_ offset: Int64, _ minutes: Bool, _ seconds: Bool, _ colon: Bool) -> [UInt8] {
        let size = Int64(offset.magnitude)
        var result = [UInt8(ascii: offset < 0 ? "-" : "+")] + padded(size / 3600, 2)
        if minutes { result += (colon ? ":" : "").utf8 + padded(size / 60 % 60, 2) }
        if seconds { result += (colon ? ":" : "").utf8 + padded(size % 60, 2) }
        return result
    }
}
