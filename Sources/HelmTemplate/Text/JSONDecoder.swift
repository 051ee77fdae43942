import GoTemplate

/// Reads JSON as Go's decoder does into `interface{}`: every number is a float64, of equal keys the last counts.
package struct JSONDecoder {
    private let bytes: [UInt8]
    private var place = 0
    /// About the first number that no float64 can hold: Go reads on, and has nothing there.
    private var misfit: String?

    /// The value, or Go's complaint in our words.
    package static func value(_ text: String) throws(TemplateFailure) -> TemplateValue {
        let (value, complaint) = try partialValue(text)
        if let complaint { throw TemplateFailure(complaint) }
        return value
    }

    /// The value, with Go's complaint about what it holds.
    static func partialValue(_ text: String) throws(TemplateFailure) -> (TemplateValue, String?) {
        var decoder = JSONDecoder(bytes: GoBytes.of(text))
        decoder.skipBlanks()
        let value = try decoder.node(0)
        decoder.skipBlanks()
        guard decoder.place == decoder.bytes.count else { throw decoder.complaint("after top-level value") }
        return (value, decoder.misfit)
    }

    /// Where the value ends that begins at a place; others may follow.
    static func end(ofValueAt start: Int, in bytes: [UInt8]) throws(TemplateFailure) -> Int {
        var decoder = JSONDecoder(bytes: bytes)
        decoder.place = start
        decoder.skipBlanks()
        _ = try decoder.node(0)
        return decoder.place
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// - Parameter takesBlank: Go tries a blank at the end, which a word or a number may not have.
    private func complaint(_ context: String, takesBlank: Bool = true) -> TemplateFailure {
        guard place < bytes.count || !takesBlank else { return TemplateFailure("unexpected end of JSON input") }
        let byte = place < bytes.count ? bytes[place] : 0x20
        // Of each byte Go makes a character.
        var quoted = String(GoQuote.quoted(String(Unicode.Scalar(byte))).dropFirst().dropLast())
        if byte == UInt8(ascii: "'") { quoted = "\\'" } else if byte == UInt8(ascii: "\"") { quoted = "\"" }
        return TemplateFailure("invalid character '\(quoted)' \(context)")
    }

    private mutating func skipBlanks() {
        while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x0A || bytes[place] == 0x0D || bytes[place] == 0x09 { place += 1 }
    }

    private mutating func take(_ byte: Character) -> Bool {
        guard place < bytes.count, bytes[place] == byte.asciiValue else { return false }
        place += 1
        return true
    }

    private mutating func node(_ depth: Int) throws(TemplateFailure) -> TemplateValue {
        guard depth <= TemplateLimits.valueDepth else { throw TemplateFailure("exceeded max depth") }
        guard place < bytes.count else { throw complaint("") }
        switch bytes[place] {
        case UInt8(ascii: "{"): return try map(depth)
        case UInt8(ascii: "["): return try list(depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), 0x30...0x39: return try number()
        case _:
            for (word, value) in [("true", TemplateValue.boolean(true)), ("false", .boolean(false)), ("null", .null)]
            where bytes[place] == word.utf8.first {
                for letter in word.unicodeScalars {
                    guard place < bytes.count, bytes[place] == UInt8(ascii: letter) else {
                        throw complaint("in literal \(word) (expecting '\(letter)')", takesBlank: false)
                    }
                    place += 1
                }
                return value
            }
            throw complaint("looking for beginning of value")
        }
    }

    private mutating func map(_ depth: Int) throws(TemplateFailure) -> TemplateValue {
        place += 1
        var pairs: [(String, TemplateValue)] = []
        skipBlanks()
        if take("}") { return .map(TemplateMap()) }
        while true {
            skipBlanks()
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw complaint("looking for beginning of object key string") }
            let key = try string()
            skipBlanks()
            guard take(":") else { throw complaint("after object key") }
            skipBlanks()
            pairs.append((key, try node(depth + 1)))
            skipBlanks()
            if take("}") { return .map(TemplateMap(pairs)) }
            guard take(",") else { throw complaint("after object key:value pair") }
        }
    }

    private mutating func list(_ depth: Int) throws(TemplateFailure) -> TemplateValue {
        place += 1
        var items: [TemplateValue] = []
        skipBlanks()
        if take("]") { return .list([]) }
        while true {
            skipBlanks()
            items.append(try node(depth + 1))
            skipBlanks()
            if take("]") { return .list(items) }
            guard take(",") else { throw complaint("after array element") }
        }
    }

    private mutating func number() throws(TemplateFailure) -> TemplateValue {
        let start = place
        func digits() -> Int {
            let start = place
            while place < bytes.count, bytes[place] >= 0x30, bytes[place] <= 0x39 { place += 1 }
            return place - start
        }
        _ = take("-")
        if !take("0"), digits() == 0 { throw complaint("in numeric literal", takesBlank: false) }
        if take("."), digits() == 0 { throw complaint("after decimal point in numeric literal", takesBlank: false) }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            if digits() == 0 { throw complaint("in exponent of numeric literal", takesBlank: false) }
        }
        let words = String(decoding: bytes[start..<place], as: UTF8.self)
        guard let number = Double(words), number.isFinite else {
            misfit = misfit ?? "json: cannot unmarshal number \(words) into Go value of type float64"
            return .null
        }
        return .number(number)
    }

    private mutating func string() throws(TemplateFailure) -> String {
        place += 1
        var result: [UInt8] = []
        while true {
            guard place < bytes.count else { throw complaint("") }
            let byte = bytes[place]
            if byte < 0x20 { throw complaint("in string literal") }
            place += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: result, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            guard place < bytes.count else { throw complaint("") }
            let escape = bytes[place]
            place += 1
            switch escape {
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(escape)
            case UInt8(ascii: "u"): result += UTF8.encode(try unicode())?.map { $0 } ?? []
            case _:
                place -= 1
                throw complaint("in string escape code")
            }
        }
    }

    /// The character of `\uXXXX`, of a pair of them too; half a pair is U+FFFD.
    private mutating func unicode() throws(TemplateFailure) -> Unicode.Scalar {
        let first = try word()
        if first >= 0xD800, first < 0xDC00, bytes[place...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
            let start = place
            place += 2
            let second = try word()
            if second >= 0xDC00, second < 0xE000 { return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}" }
            place = start
        }
        return Unicode.Scalar(first) ?? "\u{FFFD}"
    }

    private mutating func word() throws(TemplateFailure) -> UInt32 {
        let digits = bytes[place...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66 }),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw complaint("in \\u hexadecimal character escape") }
        place += 4
        return value
    }
}
