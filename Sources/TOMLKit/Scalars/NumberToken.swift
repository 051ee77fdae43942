/// Reads integers and floats: checks them while parsing, computes their values when asked.
enum NumberToken {
    enum Verdict {
        case integer
        case float
        case outOfRange
        case leadingZero
        case invalid
    }

    static func check(_ token: UnsafeBufferPointer<UInt8>) -> Verdict {
        if let radix = radix(token) {
            return digits(token, from: 2, radix: radix) == token.count ? isInRange(token) : .invalid
        }
        let start = signLength(token)
        guard start < token.count, token[start].isDigit else { return .invalid }
        if token[start] == UInt8(ascii: "0"), start + 1 < token.count, token[start + 1].isDigit || token[start + 1] == UInt8(ascii: "_") {
            return .leadingZero
        }
        guard let behind = digits(token, from: start, radix: 10) else { return .invalid }
        if behind == token.count { return isInRange(token) }
        return isFloat(token, from: behind) ? .float : .invalid
    }

    /// The value of a token that ``check(_:)`` called an integer; nil when it does not fit into 64 bits.
    static func integer(_ token: UnsafeBufferPointer<UInt8>) -> Int64? {
        let radix = radix(token)
        let isNegative = token.first == UInt8(ascii: "-")
        var value: UInt64 = 0
        for byte in token[(radix == nil ? signLength(token) : 2)...] where byte != UInt8(ascii: "_") {
            let (product, overflow) = value.multipliedReportingOverflow(by: UInt64(radix ?? 10))
            let (sum, carry) = product.addingReportingOverflow(UInt64(byte.hexDigit ?? 0))
            guard !overflow, !carry else { return nil }
            value = sum
        }
        if isNegative { return value <= UInt64(Int64.max) + 1 ? Int64(truncatingIfNeeded: 0 &- value) : nil }
        return Int64(exactly: value)
    }

    /// The value of a token that ``check(_:)`` called a float: the nearest double.
    static func float(_ token: UnsafeBufferPointer<UInt8>) -> Double {
        if let named = NamedScalar.float(token) { return named }
        return Double(String(decoding: token.lazy.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)) ?? .nan
    }

    private static func isInRange(_ token: UnsafeBufferPointer<UInt8>) -> Verdict {
        token.count < 17 || integer(token) != nil ? .integer : .outOfRange
    }

    private static func radix(_ token: UnsafeBufferPointer<UInt8>) -> UInt8? {
        guard token.count > 2, token[0] == UInt8(ascii: "0") else { return nil }
        switch token[1] {
        case UInt8(ascii: "x"): return 16
        case UInt8(ascii: "o"): return 8
        case UInt8(ascii: "b"): return 2
        default: return nil
        }
    }

    private static func signLength(_ token: UnsafeBufferPointer<UInt8>) -> Int {
        token.first == UInt8(ascii: "+") || token.first == UInt8(ascii: "-") ? 1 : 0
    }

    /// After a run of digits with underscores between them; nil when there is none.
    private static func digits(_ token: UnsafeBufferPointer<UInt8>, from start: Int, radix: UInt8) -> Int? {
        var isAfterDigit = false
        var position = start
        while position < token.count {
            if let digit = token[position].hexDigit, digit < radix {
                isAfterDigit = true
            } else if token[position] == UInt8(ascii: "_"), isAfterDigit {
                isAfterDigit = false
            } else {
                break
            }
            position += 1
        }
        return isAfterDigit ? position : nil
    }

    /// [ "." digits ] [ "e" [sign] digits ], to the end.
    private static func isFloat(_ token: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var position = start
        if token[position] == .dot {
            guard let behind = digits(token, from: position + 1, radix: 10) else { return false }
            position = behind
        }
        if position < token.count, token[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < token.count, token[position] == UInt8(ascii: "+") || token[position] == UInt8(ascii: "-") { position += 1 }
            guard let behind = digits(token, from: position, radix: 10) else { return false }
            position = behind
        }
        return position == token.count
    }
}
