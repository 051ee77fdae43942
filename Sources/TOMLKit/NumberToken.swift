/// Reads integers and floats.
enum NumberToken {
    enum Reading {
        case integer(Int64)
        case float(Double)
        case outOfRange
        case leadingZero
        case invalid
    }

    static func read(_ token: UnsafeBufferPointer<UInt8>) -> Reading {
        if token.count > 2, token[0] == UInt8(ascii: "0") {
            switch token[1] {
            case UInt8(ascii: "x"): return integer(token, from: 2, radix: 16, isNegative: false)
            case UInt8(ascii: "o"): return integer(token, from: 2, radix: 8, isNegative: false)
            case UInt8(ascii: "b"): return integer(token, from: 2, radix: 2, isNegative: false)
            default: break
            }
        }
        let isSigned = token[0] == UInt8(ascii: "+") || token[0] == UInt8(ascii: "-")
        let start = isSigned ? 1 : 0
        guard start < token.count, token[start].isDigit else { return .invalid }
        if token[start] == UInt8(ascii: "0"), start + 1 < token.count, token[start + 1].isDigit || token[start + 1] == UInt8(ascii: "_") {
            return .leadingZero
        }
        for byte in token[start...] where !byte.isDigit && byte != UInt8(ascii: "_") { return float(token, from: start) }
        return integer(token, from: start, radix: 10, isNegative: token[0] == UInt8(ascii: "-"))
    }

    private static func integer(_ token: UnsafeBufferPointer<UInt8>, from start: Int, radix: UInt64, isNegative: Bool) -> Reading {
        var value: UInt64 = 0
        var isAfterDigit = false
        for byte in token[start...] {
            if byte == UInt8(ascii: "_") {
                guard isAfterDigit else { return .invalid }
                isAfterDigit = false
                continue
            }
            guard let digit = byte.hexDigit, UInt64(digit) < radix else { return .invalid }
            let (product, overflow) = value.multipliedReportingOverflow(by: radix)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
            guard !overflow, !carry else { return .outOfRange }
            value = sum
            isAfterDigit = true
        }
        guard isAfterDigit else { return .invalid }
        if isNegative {
            guard value <= UInt64(Int64.max) + 1 else { return .outOfRange }
            return .integer(Int64(truncatingIfNeeded: 0 &- value))
        }
        return Int64(exactly: value).map(Reading.integer) ?? .outOfRange
    }

    /// digits [ "." digits ] [ "e" [sign] digits ], underscores between digits.
    private static func float(_ token: UnsafeBufferPointer<UInt8>, from start: Int) -> Reading {
        var position = start
        guard digits(token, &position) else { return .invalid }
        if position < token.count, token[position] == .dot {
            position += 1
            guard digits(token, &position) else { return .invalid }
        }
        if position < token.count, token[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < token.count, token[position] == UInt8(ascii: "+") || token[position] == UInt8(ascii: "-") { position += 1 }
            guard digits(token, &position) else { return .invalid }
        }
        guard position == token.count else { return .invalid }
        let text = String(decoding: token.lazy.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
        return Double(text).map(Reading.float) ?? .invalid
    }

    private static func digits(_ token: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Bool {
        var isAfterDigit = false
        while position < token.count {
            if token[position].isDigit {
                isAfterDigit = true
            } else if token[position] == UInt8(ascii: "_"), isAfterDigit {
                isAfterDigit = false
            } else {
                break
            }
            position += 1
        }
        return isAfterDigit
    }
}
