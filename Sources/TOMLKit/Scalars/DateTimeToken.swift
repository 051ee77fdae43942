/// Reads dates and times (RFC 3339, with TOML's freedoms).
struct DateTimeToken {
    var kind: NodeKind
    var hasSeconds: Bool
    var value: TOMLDateTime

    /// Four digits and a dash, or two digits and a colon.
    static func looksLikeOne(_ token: UnsafeBufferPointer<UInt8>) -> Bool {
        if token.count > 4, token[4] == UInt8(ascii: "-") { return token[0].isDigit && token[1].isDigit && token[2].isDigit && token[3].isDigit }
        return token.count > 2 && token[2] == UInt8(ascii: ":") && token[0].isDigit && token[1].isDigit
    }

    /// Nil for what is no valid date or time.
    static func read(_ token: UnsafeBufferPointer<UInt8>) -> DateTimeToken? {
        guard looksLikeOne(token) else { return nil }
        var scanner = Scanner(token: token)
        var value = TOMLDateTime()
        if token[2] == UInt8(ascii: ":") {
            guard let time = scanner.time(), scanner.isAtEnd else { return nil }
            value.time = time
            return DateTimeToken(kind: .localTime, hasSeconds: scanner.hasSeconds, value: value)
        }
        guard let date = scanner.date() else { return nil }
        value.date = date
        if scanner.isAtEnd { return DateTimeToken(kind: .localDate, hasSeconds: true, value: value) }
        guard scanner.take(UInt8(ascii: "T")) || scanner.take(UInt8(ascii: "t")) || scanner.take(.space), let time = scanner.time() else { return nil }
        value.time = time
        if scanner.isAtEnd { return DateTimeToken(kind: .localDateTime, hasSeconds: scanner.hasSeconds, value: value) }
        guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
        value.offset = offset
        return DateTimeToken(kind: .offsetDateTime, hasSeconds: scanner.hasSeconds, value: value)
    }
}

private struct Scanner {
    let token: UnsafeBufferPointer<UInt8>
    var position = 0
    var hasSeconds = true

    var isAtEnd: Bool { position == token.count }

    mutating func take(_ byte: UInt8) -> Bool {
        guard position < token.count, token[position] == byte else { return false }
        position += 1
        return true
    }

    mutating func number(_ digits: Int) -> Int? {
        guard position + digits <= token.count else { return nil }
        var value = 0
        for place in position..<position + digits {
            guard token[place].isDigit else { return nil }
            value = value * 10 + Int(token[place] - 0x30)
        }
        position += digits
        return value
    }

    mutating func date() -> TOMLDateTime.Date? {
        guard let year = number(4), take(UInt8(ascii: "-")), let month = number(2), take(UInt8(ascii: "-")), let day = number(2) else { return nil }
        guard 1...12 ~= month, 1...TOMLDateTime.Date.days(ofMonth: month, year: year) ~= day else { return nil }
        return .init(year: year, month: month, day: day)
    }

    mutating func time() -> TOMLDateTime.Time? {
        guard let hour = number(2), hour < 24, take(UInt8(ascii: ":")), let minute = number(2), minute < 60 else { return nil }
        var time = TOMLDateTime.Time(hour: hour, minute: minute)
        guard take(UInt8(ascii: ":")) else {
            hasSeconds = false
            return take(.dot) ? nil : time
        }
        guard let second = number(2), second <= 60 else { return nil }
        time.second = second
        guard take(.dot) else { return time }
        guard let nanosecond = fraction() else { return nil }
        time.nanosecond = nanosecond
        return time
    }

    /// Digits of any number, in nanoseconds; what is smaller is cut off.
    private mutating func fraction() -> Int? {
        let start = position
        var value = 0
        while position < token.count, token[position].isDigit {
            if position - start < 9 { value = value * 10 + Int(token[position] - 0x30) }
            position += 1
        }
        guard position > start else { return nil }
        for _ in 0..<max(0, 9 - (position - start)) { value *= 10 }
        return value
    }

    /// In minutes east of UTC.
    mutating func offset() -> Int? {
        if take(UInt8(ascii: "Z")) || take(UInt8(ascii: "z")) { return 0 }
        let isWest = take(UInt8(ascii: "-"))
        guard isWest || take(UInt8(ascii: "+")), let hour = number(2), hour < 24, take(UInt8(ascii: ":")), let minute = number(2), minute < 60 else {
            return nil
        }
        return (isWest ? -1 : 1) * (hour * 60 + minute)
    }
}
