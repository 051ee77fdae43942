/// Go's `Sprintf`, for the verbs that values of templates can take.
struct GoFormat {
    private var result = ""
    private let format: [UInt8]
    private let values: [TemplateValue]
    private var place = 0
    private var used = 0
    private var isReordered = false

    static func formatted(_ format: String, _ values: [TemplateValue]) -> String {
        var formatter = GoFormat(format: Array(format.utf8), values: values)
        formatter.run()
        return formatter.result
    }

    private init(format: [UInt8], values: [TemplateValue]) {
        self.format = format
        self.values = values
    }

    private struct Flags {
        var plus = false, minus = false, sharp = false, space = false, zero = false
        var width: Int?
        var precision: Int?
    }

    private mutating func run() {
        while place < format.count, result.utf8.count <= TemplateLimits.bytes {
            let start = place
            while place < format.count, format[place] != UInt8(ascii: "%") { place += 1 }
            result += String(decoding: format[start..<place], as: UTF8.self)
            guard place < format.count else { break }
            place += 1
            directive()
        }
        if used < values.count, !isReordered {
            let extra = values[used...].map { $0.isNothing ? "<nil>" : "\(formatType($0))=\(TextFunctions.printed($0))" }
            result += "%!(EXTRA " + extra.joined(separator: ", ") + ")"
        }
    }

    private mutating func directive() {
        var flags = Flags()
        flagLoop: while place < format.count {
            switch format[place] {
            case UInt8(ascii: "+"): flags.plus = true
            case UInt8(ascii: "-"): flags.minus = true
            case UInt8(ascii: "#"): flags.sharp = true
            case UInt8(ascii: " "): flags.space = true
            case UInt8(ascii: "0"): flags.zero = true
            case _: break flagLoop
            }
            place += 1
        }
        index()
        guard size(&flags.width, "%!(BADWIDTH)") else { return }
        if let width = flags.width, width < 0 {
            flags.minus = true
            flags.width = -width
        }
        if place < format.count, format[place] == UInt8(ascii: ".") {
            place += 1
            guard size(&flags.precision, "%!(BADPREC)") else { return }
            if flags.precision == nil { flags.precision = 0 }
            if let precision = flags.precision, precision < 0 { flags.precision = nil }
        }
        index()
        guard place < format.count else {
            result += "%!(NOVERB)"
            return
        }
        let start = place
        place += 1
        while place < format.count, format[place] & 0xC0 == 0x80 { place += 1 }
        let verb = String(decoding: format[start..<place], as: UTF8.self)
        if verb == "%" {
            result += "%"
            return
        }
        guard used < values.count else {
            result += "%!\(verb)(MISSING)"
            return
        }
        let value = values[used]
        used += 1
        // `%+v` means more words, not signs.
        if verb == "v" { flags.plus = false }
        var printer = GoPrinter { Self.leaf($0, verb, flags) }
        if value.isNothing { result += padded(verb == "v" ? "<nil>" : "%!\(verb)(<nil>)", flags) } else if verb == "T" {
            result += padded(formatType(value), flags)
        } else {
            printer.print(value)
            result += printer.text
        }
    }

    /// `[n]`: the argument to take next, from 1. Arguments left over are no mistake then.
    private mutating func index() {
        guard place < format.count, format[place] == UInt8(ascii: "["), let end = format[place...].firstIndex(of: UInt8(ascii: "]")),
            let number = Int(String(decoding: format[(place + 1)..<end], as: UTF8.self)), number >= 1, number <= values.count
        else { return }
        place = end + 1
        used = number - 1
        isReordered = true
    }

    /// A number, or `*` for the next argument. Go allows a million.
    private mutating func size(_ size: inout Int?, _ complaint: String) -> Bool {
        if place < format.count, format[place] == UInt8(ascii: "*") {
            place += 1
            guard used < values.count, case .integer(let number) = values[used], number.magnitude <= 1_000_000 else {
                result += complaint
                used = min(used + 1, values.count)
                return true
            }
            used += 1
            size = Int(number)
            return true
        }
        let start = place
        while place < format.count, GoLiteral.isDigit(format[place]) { place += 1 }
        guard place > start else { return true }
        let number = Int(String(decoding: format[start..<place], as: UTF8.self)) ?? .max
        guard number <= 1_000_000 else {
            result += "%!(NOVERB)"
            return false
        }
        size = number
        return true
    }

    private func formatType(_ value: TemplateValue) -> String { value.type }

    private func padded(_ text: String, _ flags: Flags) -> String { Self.padded(text, flags) }

    private static func padded(_ text: String, _ flags: Flags) -> String {
        let missing = (flags.width ?? 0) - text.unicodeScalars.count
        guard missing > 0 else { return text }
        if flags.minus { return text + String(repeating: " ", count: missing) }
        guard flags.zero else { return String(repeating: " ", count: missing) + text }
        let sign = text.first == "-" || text.first == "+" ? text.prefix(1) : ""
        return sign + String(repeating: "0", count: missing) + text.dropFirst(sign.count)
    }

    private static func leaf(_ value: TemplateValue, _ verb: String, _ flags: Flags) -> String {
        switch (value, verb) {
        case (.string(let text), "s"), (.string(let text), "v"):
            return padded(flags.sharp && verb == "v" ? GoQuote.quoted(text) : cut(text, flags), flags)
        case (.string(let text), "q"): return padded(GoQuote.quoted(cut(text, flags)), flags)
        case (.string(let text), "x"): return padded(text.utf8.map { hexadecimal($0) }.joined(), flags)
        case (.string(let text), "X"): return padded(text.utf8.map { hexadecimal($0).uppercased() }.joined(), flags)
        case (.boolean(let flag), "t"), (.boolean(let flag), "v"): return padded(flag ? "true" : "false", flags)
        case (.integer(let number), "d"), (.integer(let number), "v"): return signed(number, 10, "", flags)
        case (.integer(let number), "x"): return signed(number, 16, flags.sharp ? "0x" : "", flags)
        case (.integer(let number), "X"): return signed(number, 16, flags.sharp ? "0X" : "", flags, uppercase: true)
        case (.integer(let number), "o"): return signed(number, 8, flags.sharp ? "0" : "", flags)
        case (.integer(let number), "O"): return signed(number, 8, "0o", flags)
        case (.integer(let number), "b"): return signed(number, 2, flags.sharp ? "0b" : "", flags)
        case (.integer(let number), "c"):
            return padded(UInt32(exactly: number).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? "\u{FFFD}", flags)
        case (.integer(let number), "q"):
            return padded(UInt32(exactly: number).flatMap(Unicode.Scalar.init).map { "'\($0)'" } ?? "'\u{FFFD}'", flags)
        case (.integer(let number), "U"):
            let digits = String(number, radix: 16).uppercased()
            return padded("U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits, flags)
        case (.number(let number), "v"), (.number(let number), "g"), (.number(let number), "G"), (.number(let number), "f"),
            (.number(let number), "F"), (.number(let number), "e"), (.number(let number), "E"):
            return float(number, verb, flags)
        case (.null, _), (.missing, _): return padded("<nil>", flags)
        case (.string, _), (.boolean, _), (.integer, _), (.number, _), (.list, _), (.map, _):
            return "%!\(verb)(\(value.type)=\(cut(TextFunctions.printed(value), flags)))"
        }
    }

    private static func cut(_ text: String, _ flags: Flags) -> String {
        flags.precision.map { String(String.UnicodeScalarView(text.unicodeScalars.prefix($0))) } ?? text
    }

    private static func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

    private static func signed(_ number: Int64, _ radix: Int, _ prefix: String, _ flags: Flags, uppercase: Bool = false) -> String {
        var digits = String(number.magnitude, radix: radix, uppercase: uppercase)
        if let precision = flags.precision { digits = String(repeating: "0", count: max(0, precision - digits.count)) + digits }
        var flags = flags
        if flags.precision != nil || flags.minus { flags.zero = false }
        return padded((number < 0 ? "-" : flags.plus ? "+" : flags.space ? " " : "") + prefix + digits, flags)
    }

    private static func float(_ number: Double, _ verb: String, _ flags: Flags) -> String {
        let sign = number.sign == .minus && !number.isNaN ? "-" : flags.plus ? "+" : flags.space ? " " : ""
        guard number.isFinite else {
            var flags = flags
            flags.zero = false
            return padded(number.isNaN ? "NaN" : (sign.isEmpty ? "+" : sign) + "Inf", flags)
        }
        let text: String
        switch verb {
        case "f", "F": text = ExactDecimal(number.magnitude).fixed(min(flags.precision ?? 6, 10_000))
        case "e", "E": text = ExactDecimal(number.magnitude).scientific(min(flags.precision ?? 6, 10_000))
        case _: text = flags.precision.map { ExactDecimal(number.magnitude).general($0) } ?? GoNumber.text(number.magnitude)
        }
        return padded(sign + (verb == "E" || verb == "G" ? text.uppercased() : text), flags)
    }
}
