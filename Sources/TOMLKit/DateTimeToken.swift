/// Reads dates and times (RFC 3339, with TOML's freedoms).
struct DateTimeToken {
    var kind: NodeKind
    var hasSeconds: Bool

    /// Four digits and a dash, or two digits and a colon.
    static func looksLikeOne(_ token: UnsafeBufferPointer<UInt8>) -> Bool {
        if token.count > 4, token[4] == UInt8(ascii: "-"), token[0..<4].allSatisfy(\.isDigit) { return true }
        return token.count > 2 && token[2] == UInt8(ascii: ":") && token[0..<2].allSatisfy(\.isDigit)
    }

    static func read(_ token: UnsafeBufferPointer<UInt8>) -> DateTimeToken? {
        var scanner = Scanner(token: token)
        if token[2] == UInt8(ascii: ":") {
            guard let hasSeconds = scanner.time(), scanner.isAtEnd else { return nil }
            return DateTimeToken(kind: .localTime, hasSeconds: hasSeconds)
        }
        guard scanner.date() else { return nil }
        if scanner.isAtEnd { return DateTimeToken(kind: .localDate, hasSeconds: true) }
        guard scanner.take(UInt8(ascii: "T")) || scanner.take(UInt8(ascii: "t")) || scanner.take(.space), let hasSeconds = scanner.time() else { return nil }
        if scanner.isAtEnd { return DateTimeToken(kind: .localDateTime, hasSeconds: hasSeconds) }
        guard scanner.offset(), scanner.isAtEnd else { return nil }
        return DateTimeToken(kind: .offsetDateTime, hasSeconds: hasSeconds)
    }

    private struct Scanner {
        let token: UnsafeBufferPointer<UInt8>
        var position = 0

        var isAtEnd: Bool { position == token.count }

        mutating func take(_ byte: UInt8) -> Bool {
            guard position < token.count, token[position] == byte else { return false }
            position += 1
            return true
        }

        mutating func number(_ digits: Int) -> Int? {
            guard position + digits <= token.count else { return nil }
            var value = 0
            for byte in token[position..<position + digits] {
                guard byte.isDigit else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            position += digits
            return value
        }

        mutating func date() -> Bool {
            guard let year = number(4), take(UInt8(ascii: "-")), let month = number(2), take(UInt8(ascii: "-")), let day = number(2) else { return false }
            guard (1...12).contains(month) else { return false }
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
            return (1...days).contains(day)
        }

        /// Nil when there is no valid time, else whether it has seconds.
        mutating func time() -> Bool? {
            guard let hour = number(2), hour < 24, take(UInt8(ascii: ":")), let minute = number(2), minute < 60 else { return nil }
            guard take(UInt8(ascii: ":")) else { return take(.dot) ? nil : false }
            guard let second = number(2), second <= 60 else { return nil }
            if take(.dot) {
                let start = position
                while position < token.count, token[position].isDigit { position += 1 }
                guard position > start else { return nil }
            }
            return true
        }

        mutating func offset() -> Bool {
            if take(UInt8(ascii: "Z")) || take(UInt8(ascii: "z")) { return true }
            guard take(UInt8(ascii: "+")) || take(UInt8(ascii: "-")) else { return false }
            guard let hour = number(2), hour < 24, take(UInt8(ascii: ":")), let minute = number(2) else { return false }
            return minute < 60
        }
    }
}
