import SourceBytes

/// How go-yaml spells a text, found in one look at it.
struct ScalarShape {
    enum Style {
        case plain, singleQuoted, doubleQuoted, literal
    }

    private let text: String
    private(set) var isMultiline = false
    private var hasSpecial = false
    /// Special ones but tabs.
    private var hasControl = false
    private var hasIndicator = false
    private var hasBlankAtEdge = false
    private var hasBlankAtEnd = false
    private var hasBlankBeforeBreak = false
    private var hasBlankAfterBreak = false

    init(_ text: String) {
        self.text = text
        let scalars = Array(text.unicodeScalars)
        hasIndicator = text.hasPrefix("---") || text.hasPrefix("...")
        var previous: Unicode.Scalar?
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            let isBeforeBlank = next == nil || next == " " || next == "\t"
            look(scalar, isFirst: index == 0, isBeforeBlank, previous)
            if !Self.isPrintable(scalar) {
                hasSpecial = true
                hasControl = hasControl || scalar != "\t"
            }
            let isBreak = Self.isBreak(scalar)
            if isBreak { isMultiline = true }
            if scalar == " " || isBreak {
                if index == 0 || next == nil { hasBlankAtEdge = true }
                if scalar == " ", next == nil { hasBlankAtEnd = true }
            }
            if let previous {
                if scalar == " ", Self.isBreak(previous) { hasBlankAfterBreak = true }
                if isBreak, previous == " " { hasBlankBeforeBreak = true }
            }
            previous = scalar
        }
    }

    private mutating func look(_ scalar: Unicode.Scalar, isFirst: Bool, _ isBeforeBlank: Bool, _ previous: Unicode.Scalar?) {
        switch scalar {
        case ":": if isBeforeBlank { hasIndicator = true }
        case "#": if previous.map({ $0 == " " || $0 == "\t" || Self.isBreak($0) }) ?? true { hasIndicator = true }
        case "?", "-": if isFirst, isBeforeBlank { hasIndicator = true }
        case ",", "[", "]", "{", "}", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`": if isFirst { hasIndicator = true }
        case _: break
        }
    }

    func style(isKey: Bool) -> Style {
        if !isMultiline || !text.unicodeScalars.contains("\n") {
            let isPlainInBlock = !isMultiline && !hasSpecial && !hasIndicator && !hasBlankAtEdge
            if ImplicitType.isText(text) {
                if isPlainInBlock, !(text.isEmpty && isKey) { return .plain }
                return hasSpecial || hasBlankBeforeBreak || hasBlankAfterBreak || isKey && isMultiline ? .doubleQuoted : .singleQuoted
            }
            return .doubleQuoted
        }
        return isKey || hasBlankAtEnd || hasBlankBeforeBreak || hasSpecial ? .doubleQuoted : .literal
    }

    /// As go-yaml v3 would have it: lines are a literal block wherever that can be.
    func prettyStyle(isKey: Bool) -> Style {
        let isPlain = !isMultiline && !hasSpecial && !hasIndicator && !hasBlankAtEdge && !text.isEmpty
        if text.holds(0x0A), !isKey { return hasControl || hasBlankBeforeBreak ? .doubleQuoted : .literal }
        guard ImplicitType.isText(text) else { return .doubleQuoted }
        if isPlain { return .plain }
        return hasSpecial || hasBlankBeforeBreak || hasBlankAfterBreak || isKey && isMultiline ? .doubleQuoted : .singleQuoted
    }

    static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
        case _: false
        }
    }

    /// What go-yaml writes as it is. Beyond the basic plane it writes escapes.
    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
        case _: false
        }
    }
}

/// Whether go-yaml would read an unquoted text as that text.
enum ImplicitType {
    private static let words: Set<String> = [
        "", "~", "null", "Null", "NULL", "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON", "n", "N", "no", "No", "NO", "false",
        "False",
        "FALSE", "off", "Off", "OFF", ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF",
    ]

    static func isText(_ text: String) -> Bool {
        if words.contains(text) { return false }
        guard let first = text.utf8.first else { return false }
        if first == UInt8(ascii: ".") { return !isFloat(text) }
        guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-") || isDigit(first) else { return true }
        return !isTimestamp(text) && !isInteger(text.filter { $0 != "_" }) && !isFloat(text.filter { $0 != "_" }) && !isSexagesimal(text)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// As Go reads integers: decimal, `0x`, `0o`, `0b`, a leading zero for octal; within 64 bits.
    static func isInteger(_ text: String) -> Bool {
        var rest = Substring(text)
        let isSigned = rest.first == "+" || rest.first == "-"
        let isNegative = rest.first == "-"
        if isSigned { rest.removeFirst() }
        guard let first = rest.utf8.first, isDigit(first) else { return false }
        let lower = rest.lowercased()
        var (digits, radix) = (rest, 10)
        for (prefix, base) in [("0x", 16), ("0o", 8), ("0b", 2)] where lower.hasPrefix(prefix) { (digits, radix) = (rest.dropFirst(2), base) }
        if radix == 10, rest.count > 1, first == 0x30 { (digits, radix) = (rest.dropFirst(), 8) }
        guard let sign = digits.first, sign != "+", sign != "-" else { return false }
        if Int64((isNegative ? "-" : "") + digits, radix: radix) != nil { return true }
        return !isSigned && UInt64(digits, radix: radix) != nil
    }

    /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`, within a float64.
    static func isFloat(_ text: String) -> Bool {
        var rest = text.utf8[...]
        func digits() -> Int {
            let count = rest.prefix(while: isDigit).count
            rest = rest.dropFirst(count)
            return count
        }
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let whole = digits()
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() > 0 || whole > 0 else { return false }
        } else if whole == 0 {
            return false
        }
        var exponent = 0
        if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            let start = rest
            guard digits() > 0 else { return false }
            exponent = Int(String(decoding: start.prefix { isDigit($0) }, as: UTF8.self)) ?? .max
        }
        guard rest.isEmpty else { return false }
        return exponent < 300 || Double(text).map(\.isFinite) ?? true
    }

    /// `1:30`, `12:30:45.5`: numbers of base 60 in YAML 1.1.
    static func isSexagesimal(_ text: String) -> Bool {
        var parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count > 1, var first = parts.first else { return false }
        parts.removeFirst()
        if first.first == "+" || first.first == "-" { first.removeFirst() }
        guard let digit = first.utf8.first, isDigit(digit), first.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "_") }) else { return false }
        if let last = parts.popLast() {
            let split = last.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
            parts.append(split[0])
            if split.count > 1, !split[1].utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "_") }) { return false }
        }
        return parts.allSatisfy { part in
            (1...2).contains(part.utf8.count) && part.utf8.allSatisfy(isDigit) && (part.utf8.count == 1 || part.utf8.first.map { $0 < 0x36 } == true)
        }
    }

    /// `2024-1-2`, `2024-01-02T03:04:05Z`, `2024-01-02 03:04:05.5`.
    static func isTimestamp(_ text: String) -> Bool {
        var rest = text.utf8[...]
        func number(_ widths: ClosedRange<Int>) -> Int? {
            let digits = rest.prefix(while: isDigit).prefix(widths.upperBound)
            guard digits.count >= widths.lowerBound else { return nil }
            rest = rest.dropFirst(digits.count)
            return Int(String(decoding: digits, as: UTF8.self))
        }
        func take(_ byte: Character) -> Bool {
            guard rest.first == byte.asciiValue else { return false }
            rest = rest.dropFirst()
            return true
        }
        func time() -> Bool {
            guard let hour = number(1...2), hour < 24, take(":"), let minute = number(1...2), minute < 60, take(":"),
                let second = number(1...2), second < 60
            else { return false }
            guard rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") else { return true }
            rest = rest.dropFirst()
            let fraction = rest.prefix(while: isDigit).count
            rest = rest.dropFirst(fraction)
            return fraction > 0
        }
        guard let year = number(4...4), take("-"), let month = number(1...2), (1...12).contains(month), take("-"), let day = number(1...2),
            day >= 1, day <= days(month, year)
        else { return false }
        if rest.isEmpty { return true }
        if take(" ") { return time() && rest.isEmpty }
        guard take("T") || take("t"), time() else { return false }
        if take("Z") { return rest.isEmpty }
        guard take("+") || take("-"), let hour = number(2...2), hour <= 24, take(":"), let minute = number(2...2), minute < 60 else { return false }
        return rest.isEmpty
    }

    private static func days(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        case _: 31
        }
    }
}
