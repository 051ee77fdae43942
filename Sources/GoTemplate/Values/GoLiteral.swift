/// Literals as Go writes them.
enum GoLiteral {
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// A number: `12`, `-0x1F`, `0b101`, `1_000`, `1.5`, `1e3`. Nil when it is none, or does not fit.
    ///
    /// Whatever is written with a point or an exponent is a float64, everything else an integer. Complex numbers are refused.
    static func number(_ source: ArraySlice<UInt8>) -> TemplateValue? {
        var text = String(decoding: source, as: UTF8.self)
        let isNegative = text.first == "-"
        if isNegative || text.first == "+" { text.removeFirst() }
        guard let first = text.utf8.first, first == UInt8(ascii: ".") || isDigit(first) else { return nil }
        let lower = text.lowercased()
        for (prefix, radix) in [("0x", 16), ("0b", 2), ("0o", 8)] where lower.hasPrefix(prefix) {
            if radix == 16, lower.contains("p") || lower.contains(".") {
                guard lower.contains("p"), let digits = withoutUnderscores(lower, afterPrefix: true), let number = Double(digits),
                    number.isFinite
                else { return nil }
                return .number(isNegative ? -number : number)
            }
            guard let digits = withoutUnderscores(String(lower.dropFirst(2)), afterPrefix: true) else { return nil }
            return integer(digits, radix, isNegative)
        }
        guard let digits = withoutUnderscores(lower, afterPrefix: false) else { return nil }
        if digits.contains(".") || digits.contains("e") {
            guard digits.utf8.allSatisfy({ isDigit($0) || ".e+-".utf8.contains($0) }) else { return nil }
            let padded = digits.first == "." ? "0" + digits : digits
            guard padded.last.map({ !"e+-".contains($0) }) == true else { return nil }
            guard let number = Double(padded.replacing(".e", with: ".0e")) ?? Double(padded + "0"), number.isFinite else { return nil }
            return .number(isNegative ? -number : number)
        }
        return digits.count > 1 && digits.first == "0" ? integer(digits, 8, isNegative) : integer(digits, 10, isNegative)
    }

    private static func integer(_ digits: String, _ radix: Int, _ isNegative: Bool) -> TemplateValue? {
        guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return nil }
        return Int64((isNegative ? "-" : "") + digits, radix: radix).map(TemplateValue.integer)
    }

    /// `1_000`: a `_` stands between digits, or between the prefix and a digit.
    private static func withoutUnderscores(_ text: String, afterPrefix: Bool) -> String? {
        guard text.contains("_") else { return text.isEmpty ? nil : text }
        let parts = text.split(separator: "_", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() where part.isEmpty && !(index == 0 && afterPrefix) { return nil }
        return parts.joined()
    }

    /// A number as text without the underscores between its digits; nil when one stands elsewhere.
    static func withoutUnderscores(_ text: String) -> String? {
        let isSigned = text.first == "-" || text.first == "+"
        let digits = isSigned ? String(text.dropFirst()) : text
        let isPrefixed = digits.count > 1 && digits.first == "0" && "xXbBoO".contains(digits[digits.index(after: digits.startIndex)])
        guard let rest = withoutUnderscores(isPrefixed ? String(digits.dropFirst(2)) : digits, afterPrefix: isPrefixed) else { return nil }
        return (isSigned ? String(text.prefix(1)) : "") + (isPrefixed ? String(digits.prefix(2)) : "") + rest
    }

    /// The text of a `"..."` or `` `...` `` literal, quotes included in the source; nil when an escape is bad.
    static func string(_ source: ArraySlice<UInt8>) -> String? {
        guard source.count >= 2 else { return nil }
        let inner = source.dropFirst().dropLast()
        if source.first == UInt8(ascii: "`") {
            // Go takes carriage returns out of raw strings.
            return GoBytes.text(inner.contains(0x0D) ? inner.filter { $0 != 0x0D }[...] : inner)
        }
        guard inner.contains(UInt8(ascii: "\\")) else { return GoBytes.text(inner) }
        var result: [UInt8] = []
        var rest = inner
        while let next = rest.first {
            guard next == UInt8(ascii: "\\") else {
                result.append(next)
                rest.removeFirst()
                continue
            }
            guard let piece = escape(&rest, quote: UInt8(ascii: "\"")) else { return nil }
            switch piece {
            case .byte(let byte): result.append(byte)
            case .scalar(let scalar): result.append(contentsOf: String(Character(scalar)).utf8)
            }
        }
        return GoBytes.text(result)
    }

    /// The code point of a `'x'` literal, which templates take for an integer.
    static func character(_ source: ArraySlice<UInt8>) -> Int64? {
        guard source.count >= 3 else { return nil }
        var rest = source.dropFirst().dropLast()
        if rest.first == UInt8(ascii: "\\") {
            guard let piece = escape(&rest, quote: UInt8(ascii: "'")), rest.isEmpty else { return nil }
            switch piece {
            case .byte(let byte): return Int64(byte)
            case .scalar(let scalar): return Int64(scalar.value)
            }
        }
        let scalars = String(decoding: rest, as: UTF8.self).unicodeScalars
        guard scalars.count == 1, let scalar = scalars.first else { return nil }
        return Int64(scalar.value)
    }

    private enum Piece {
        case byte(UInt8)
        case scalar(Unicode.Scalar)
    }

    private static func escape(_ rest: inout ArraySlice<UInt8>, quote: UInt8) -> Piece? {
        rest.removeFirst()
        guard let kind = rest.popFirst() else { return nil }
        switch kind {
        case UInt8(ascii: "a"): return .byte(0x07)
        case UInt8(ascii: "b"): return .byte(0x08)
        case UInt8(ascii: "f"): return .byte(0x0C)
        case UInt8(ascii: "n"): return .byte(0x0A)
        case UInt8(ascii: "r"): return .byte(0x0D)
        case UInt8(ascii: "t"): return .byte(0x09)
        case UInt8(ascii: "v"): return .byte(0x0B)
        case UInt8(ascii: "\\"), quote: return .byte(kind)
        case UInt8(ascii: "x"): return digits(&rest, 2, 16).flatMap(UInt8.init(exactly:)).map(Piece.byte)
        case UInt8(ascii: "u"): return digits(&rest, 4, 16).flatMap(Unicode.Scalar.init).map(Piece.scalar)
        case UInt8(ascii: "U"): return digits(&rest, 8, 16).flatMap(Unicode.Scalar.init).map(Piece.scalar)
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            return digits(&rest, 2, 8).flatMap { UInt8(exactly: UInt32(kind - 0x30) * 64 + $0) }.map(Piece.byte)
        case _: return nil
        }
    }

    private static func digits(_ rest: inout ArraySlice<UInt8>, _ count: Int, _ radix: Int) -> UInt32? {
        let digits = rest.prefix(count)
        guard digits.count == count, digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-") else { return nil }
        rest = rest.dropFirst(count)
        return UInt32(String(decoding: digits, as: UTF8.self), radix: radix)
    }
}
