/// What a verb of `printf` makes of a value.
struct GoVerb {
    struct Flags {
        var plus = false, minus = false, sharp = false, space = false, zero = false
        /// `%#v`: as Go's source would have it.
        var isSource = false
        var width: Int?
        var precision: Int?
    }

    private let verb: Unicode.Scalar
    private let flags: Flags
    private var result = ""

    static func text(_ value: TemplateValue, _ verb: Unicode.Scalar, _ flags: Flags) -> String {
        var flags = flags
        if verb == "v" {
            (flags.isSource, flags.sharp) = (flags.sharp, false)
            flags.plus = false
        }
        var writer = GoVerb(verb: verb, flags: flags)
        if value.isNothing {
            return verb == "v" || verb == "T" ? writer.padded("<nil>") : "%!\(verb)(<nil>)"
        }
        if verb == "T" { return GoVerb(verb: "s", flags: flags).text(value.type) }
        if verb == "p" { return writer.bad(value) }
        writer.print(value, 0)
        return writer.result
    }

    private init(verb: Unicode.Scalar, flags: Flags) {
        self.verb = verb
        self.flags = flags
    }

    private mutating func print(_ value: TemplateValue, _ depth: Int) {
        guard depth <= TemplateLimits.valueDepth, result.utf8.count <= TemplateLimits.bytes else { return }
        if let own = ownText(value) {
            result += text(own)
            return
        }
        switch value {
        case .null, .missing: result += flags.isSource ? "interface {}(nil)" : "<nil>"
        case .boolean(let flag): result += verb == "t" || verb == "v" ? padded(flag ? "true" : "false") : bad(value)
        case .integer(let number): result += integer(number, isSigned: true) ?? bad(value)
        case .number(let number): result += float(number) ?? bad(value)
        case .string(let words): result += isText ? text(words) : bad(value)
        case .list(let items): list(items, value.type, depth)
        case .map(let map): self.map(map, value.type, depth)
        case .typed(let plain, let type): typed(plain, type, value, depth)
        }
    }

    private mutating func typed(_ plain: TemplateValue, _ type: GoType, _ value: TemplateValue, _ depth: Int) {
        switch plain {
        case .integer(let number):
            let isSigned = type != .uint8 && type != .uint64
            result += integer(number, isSigned: isSigned) ?? bad(value)
        case .string(let words) where type == .bytes:
            if isText, verb != "v" { result += text(words) } else {
                let bytes = GoBytes.of(words)
                if flags.isSource { result += "[]byte{" + bytes.map { "0x" + String($0, radix: 16) }.joined(separator: ", ") + "}" } else {
                    list(bytes.map { .typed(.integer(Int64($0)), .uint8) }, type.name, depth)
                }
            }
        case .list(let items): list(items, type.name, depth)
        case .map(let map): self.map(map, type.name, depth)
        case .null, .missing, .boolean, .number, .string, .typed: print(plain, depth + 1)
        }
    }

    private mutating func list(_ items: [TemplateValue], _ type: String, _ depth: Int) {
        result += flags.isSource ? type + "{" : "["
        for (index, item) in items.enumerated() {
            if index > 0 { result += flags.isSource ? ", " : " " }
            print(item, depth + 1)
            guard result.utf8.count <= TemplateLimits.bytes else { return }
        }
        result += flags.isSource ? "}" : "]"
    }

    private mutating func map(_ map: TemplateMap, _ type: String, _ depth: Int) {
        if let members = map.traits?.members { return structure(map, members.map(\.name), depth) }
        result += flags.isSource ? type + "{" : "map["
        for (index, pair) in map.sortedPairs.enumerated() {
            if index > 0 { result += flags.isSource ? ", " : " " }
            print(.string(pair.key), depth + 1)
            result += ":"
            print(pair.value, depth + 1)
            guard result.utf8.count <= TemplateLimits.bytes else { return }
        }
        result += flags.isSource ? "}" : "]"
    }

    private mutating func structure(_ map: TemplateMap, _ names: [String], _ depth: Int) {
        let type = map.traits?.type ?? ""
        if type.utf8.first == UInt8(ascii: "*") { result += "&" }
        result += flags.isSource ? type.drop { $0 == "*" } + "{" : "{"
        for (index, name) in names.enumerated() {
            if index > 0 { result += flags.isSource ? ", " : " " }
            if flags.isSource { result += name + ":" }
            print(map[name] ?? .null, depth + 1)
        }
        result += "}"
    }

    /// What the value says of itself, where a verb for texts asks it.
    private func ownText(_ value: TemplateValue) -> String? { isText && !flags.isSource ? value.ownText : nil }

    private var isText: Bool { verb == "v" || verb == "s" || verb == "q" || verb == "x" || verb == "X" }

    private func bad(_ value: TemplateValue) -> String {
        var inner = GoVerb(verb: "v", flags: flags)
        inner.print(value, 0)
        return "%!\(verb)(\(value.type)=\(inner.result))"
    }

    // MARK: Texts

    private func padding(_ count: Int, zero: Bool) -> String { String(repeating: zero && !flags.minus ? "0" : " ", count: max(0, count)) }

    private func padded(_ text: String, zero: Bool? = nil) -> String {
        let missing = (flags.width ?? 0) - text.unicodeScalars.count
        guard missing > 0 else { return text }
        return flags.minus ? text + padding(missing, zero: false) : padding(missing, zero: zero ?? flags.zero) + text
    }

    private func text(_ words: String) -> String {
        if verb == "x" || verb == "X" { return hexadecimal(GoBytes.of(words)) }
        let short = flags.precision.map { String(String.UnicodeScalarView(words.unicodeScalars.prefix($0))) } ?? words
        guard verb == "q" || flags.isSource else { return padded(short) }
        if flags.sharp, GoQuote.fitsBackquotes(short) { return padded("`" + short + "`") }
        return padded(GoQuote.quoted(short, isASCII: flags.plus))
    }

    private func hexadecimal(_ bytes: [UInt8]) -> String {
        let used = bytes.prefix(flags.precision ?? .max)
        let mark = flags.sharp ? (verb == "X" ? "0X" : "0x") : ""
        let digits = used.map { (byte: UInt8) -> String in (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: verb == "X") }
        if used.isEmpty { return padding(flags.width ?? 0, zero: flags.zero) }
        return padded(flags.space ? digits.map { mark + $0 }.joined(separator: " ") : mark + digits.joined())
    }

    // MARK: Numbers

    private func integer(_ number: Int64, isSigned: Bool) -> String? {
        let unsigned = !isSigned && flags.isSource
        switch verb {
        case "v": return unsigned ? "0x" + String(number, radix: 16) : digits(number, 10, "")
        case "d": return digits(number, 10, "")
        case "x": return digits(number, 16, flags.sharp ? "0x" : "")
        case "X": return digits(number, 16, flags.sharp ? "0X" : "")
        case "o": return digits(number, 8, flags.sharp ? "0" : "")
        case "O": return digits(number, 8, "0o")
        case "b": return digits(number, 2, flags.sharp ? "0b" : "")
        case "c": return padded(Self.character(number).map { String($0) } ?? "\u{FFFD}")
        case "q": return padded(GoQuote.character(Self.character(number) ?? "\u{FFFD}", isASCII: flags.plus))
        case "U":
            let digits = String(UInt64(bitPattern: number), radix: 16, uppercase: true)
            let zeros = String(repeating: "0", count: max(0, max(4, flags.precision ?? 4) - digits.count))
            let shown = flags.sharp ? Self.character(number).flatMap { GoQuote.isPrintable($0) ? " '\($0)'" : nil } ?? "" : ""
            return padded("U+" + zeros + digits + shown, zero: false)
        case _: return nil
        }
    }

    private static func character(_ number: Int64) -> Unicode.Scalar? { UInt32(exactly: number).flatMap(Unicode.Scalar.init) }

    private func digits(_ number: Int64, _ radix: Int, _ prefix: String) -> String {
        if flags.precision == 0, number == 0 { return padding(flags.width ?? 0, zero: false) }
        var digits = String(number.magnitude, radix: radix, uppercase: verb == "X")
        let sign = number < 0 ? "-" : flags.plus ? "+" : flags.space ? " " : ""
        var size = flags.precision ?? 0
        if flags.precision == nil, flags.zero, !flags.minus, let width = flags.width { size = width - sign.count }
        digits = String(repeating: "0", count: max(0, size - digits.count)) + digits
        return padded(sign + (prefix == "0" && digits.first == "0" ? "" : prefix) + digits, zero: false)
    }

    private func float(_ number: Double) -> String? {
        let precision = flags.precision.map { min($0, 10_000) }
        let size = number.magnitude
        var words: String
        switch verb {
        case _ where !number.isFinite && "vgGeEfFxXb".unicodeScalars.contains(verb): words = number.isNaN ? "NaN" : "Inf"
        case "f", "F": words = ExactDecimal(size).fixed(precision ?? 6)
        case "e", "E": words = ExactDecimal(size).scientific(precision ?? 6)
        case "v", "g", "G": words = precision.map { ExactDecimal(size).general($0) } ?? GoNumber.text(size)
        case "x", "X": words = GoNumber.hexadecimal(size)
        case "b": words = GoNumber.binary(size)
        case _: return nil
        }
        if verb == "E" || verb == "G" || verb == "X" { words = words == "Inf" || words == "NaN" ? words : words.uppercased() }
        var sign = number.sign == .minus && !number.isNaN ? "-" : flags.plus ? "+" : flags.space ? " " : ""
        guard number.isFinite else {
            if !number.isNaN, sign.isEmpty { sign = "+" }
            return padded(sign + words, zero: false)
        }
        if flags.sharp, verb != "b" { words = pointed(words, precision) }
        let missing = (flags.width ?? 0) - words.utf8.count - sign.utf8.count
        if flags.zero, !flags.minus, missing > 0 { return sign + padding(missing, zero: true) + words }
        return padded(sign + words)
    }

    /// `#`: with a point in any case, and for `%g` with the zeros at its end.
    private func pointed(_ words: String, _ precision: Int?) -> String {
        let mark = words.firstIndex { $0 == "e" || $0 == "E" || $0 == "p" || $0 == "P" } ?? words.endIndex
        var (mantissa, tail) = (String(words[..<mark]), words[mark...])
        var missing = verb == "g" || verb == "G" || verb == "v" ? precision ?? 6 : 0
        let significant = mantissa.filter { $0 != "." }.drop { $0 == "0" }.count
        missing -= significant
        if !mantissa.contains(".") {
            if mantissa == "0" { missing -= 1 }
            mantissa += "."
        }
        return mantissa + String(repeating: "0", count: max(0, missing)) + tail
    }
}
