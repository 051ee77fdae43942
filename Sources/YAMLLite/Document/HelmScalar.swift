import SourceBytes

/// What a scalar means to Helm: sigs.k8s.io/yaml reads by YAML 1.1 and turns everything into JSON, so every number is a float64.
public enum HelmScalar: Sendable, Equatable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
}

extension YAMLNode {
    /// The meaning of this scalar (or of the one an alias stands for) to Helm; null for collections.
    public var helmScalar: HelmScalar {
        let node = target()
        guard let text = node.text else { return .null }
        let isPlain = node.style == .plain || node.style == .none
        guard let tag = node.writtenTag else { return isPlain ? HelmScalar(plain: text) : .string(text) }
        switch tag {
        case "!!str", "!": return .string(text)
        case "!!null": return .null
        case "!!bool", "!!int", "!!float": return HelmScalar(plain: text)
        case "!!binary": return .string(HelmScalar.decodedBinary(text) ?? text)
        default: return .string(text)
        }
    }
}

extension YAMLNode {
    /// Whether a scalar is what its tag says: Helm refuses `!!int x`, quoted or not. True without a tag, and with one of the file's own.
    public var fitsTag: Bool {
        guard let tag = writtenTag, let text = target().text else { return true }
        return switch (tag, HelmScalar(plain: text)) {
        case ("!!null", .null), ("!!bool", .boolean), ("!!float", .number): true
        case ("!!int", .number(let number)): number == number.rounded() && !text.contains(".")
        case ("!!binary", _): Base64.decode(text.filter { !$0.isWhitespace }) != nil
        case ("!!null", _), ("!!bool", _), ("!!float", _), ("!!int", _): false
        case (_, _): true
        }
    }
}

extension HelmScalar {
    /// The meaning of an unquoted text.
    init(plain text: String) {
        // The words below have at most five letters.
        guard text.utf8.count <= 5 else {
            self = Self.number(text).map(HelmScalar.number) ?? .string(text)
            return
        }
        switch text {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y": self = .boolean(true)
        case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N": self = .boolean(false)
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": self = .number(.infinity)
        case "-.inf", "-.Inf", "-.INF": self = .number(-.infinity)
        case ".nan", ".NaN", ".NAN": self = .number(.nan)
        default: self = Self.number(text).map(HelmScalar.number) ?? .string(text)
        }
    }

    /// Integers as Go's `strconv.ParseInt` with base 0 reads them, then floats; underscores are dropped.
    private static func number(_ text: String) -> Double? {
        guard let first = text.utf8.first, first.isDigit || first == .dash || first == UInt8(ascii: "+") || first == .dot else { return nil }
        let digits = text.contains("_") ? text.filter { $0 != "_" } : text
        return integer(digits) ?? (isFloat(digits) ? Double(digits).flatMap { $0.isFinite ? $0 : nil } ?? padded(digits) : nil)
    }

    private static func integer(_ text: String) -> Double? {
        var rest = Substring(text)
        var sign = 1.0
        if let first = rest.first, first == "-" || first == "+" {
            sign = first == "-" ? -1 : 1
            rest.removeFirst()
        }
        let lower = rest.lowercased()
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where lower.hasPrefix(prefix) {
            let digits = rest.dropFirst(2)
            guard digits.first != "+", digits.first != "-" else { return nil }
            return UInt64(digits, radix: radix).map { sign * Double($0) }
        }
        guard let first = rest.first, first.isASCII, first.isNumber else { return nil }
        if rest.count > 1, first == "0" { return UInt64(rest, radix: 8).map { sign * Double($0) } }
        return UInt64(rest).map { sign * Double($0) }
    }

    /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
    private static func isFloat(_ text: String) -> Bool {
        var rest = text.utf8[...]
        func digits() -> Int {
            let count = rest.prefix { $0.isDigit }.count
            rest = rest.dropFirst(count)
            return count
        }
        if let first = rest.first, first == .dash || first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        let whole = digits()
        if rest.first == .dot {
            rest = rest.dropFirst()
            guard digits() > 0 || whole > 0 else { return false }
        } else if whole == 0 {
            return false
        }
        if let first = rest.first, first | 0x20 == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if let sign = rest.first, sign == .dash || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    /// Swift wants digits on both sides of the point.
    private static func padded(_ text: String) -> Double? {
        var padded = text
        if let dot = padded.firstIndex(of: ".") {
            let after = padded.index(after: dot)
            if after == padded.endIndex || !padded[after].isNumber { padded.insert("0", at: after) }
            if dot == padded.startIndex || !padded[padded.index(before: dot)].isNumber { padded.insert("0", at: dot) }
        }
        return Double(padded).flatMap { $0.isFinite ? $0 : nil }
    }

    fileprivate static func decodedBinary(_ text: String) -> String? {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var bits: UInt32 = 0
        var count = 0
        var bytes: [UInt8] = []
        for byte in text.utf8 where !byte.isBlank && !byte.isBreak && byte != UInt8(ascii: "=") {
            guard let value = alphabet.firstIndex(of: byte) else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
