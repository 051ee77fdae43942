/// Go's `Sprintf`: reads the format; what a verb makes of a value is in ``GoVerb``.
struct GoFormat {
    private var result = ""
    private let format: [UInt8]
    private let values: [TemplateValue]
    private var place = 0
    private var used = 0
    private var isReordered = false
    private var isGoodIndex = true

    static func formatted(_ format: String, _ values: [TemplateValue]) throws(TemplateFailure) -> String {
        var formatter = GoFormat(format: GoBytes.of(format), values: values)
        try formatter.run()
        return formatter.result
    }

    private init(format: [UInt8], values: [TemplateValue]) {
        self.format = format
        self.values = values
    }

    private mutating func run() throws(TemplateFailure) {
        while place < format.count {
            let start = place
            while place < format.count, format[place] != UInt8(ascii: "%") { place += 1 }
            result += GoBytes.text(format[start..<place])
            guard place < format.count else { break }
            place += 1
            directive()
            try ByteText.check(result.utf8.count, times: 1)
        }
        guard !isReordered, used < values.count else { return }
        let extra = values[used...].map { $0.isNothing ? "<nil>" : "\($0.type)=\(TextFunctions.printed($0))" }
        result += "%!(EXTRA " + extra.joined(separator: ", ") + ")"
        try ByteText.check(result.utf8.count, times: 1)
    }

    private mutating func directive() {
        var flags = GoVerb.Flags()
        isGoodIndex = true
        readFlags(&flags)
        var isAfterIndex = index()
        readWidth(&flags, &isAfterIndex)
        if place < format.count, format[place] == UInt8(ascii: ".") { readPrecision(&flags, &isAfterIndex) }
        if !isAfterIndex { _ = index() }
        guard place < format.count else {
            result += "%!(NOVERB)"
            return
        }
        let (scalar, length) = GoBytes.scalar(in: format, at: place)
        let verb = scalar ?? "\u{FFFD}"
        place += length
        if verb == "%" {
            result += "%"
        } else if !isGoodIndex {
            result += "%!\(verb)(BADINDEX)"
        } else if used >= values.count {
            result += "%!\(verb)(MISSING)"
        } else {
            result += GoVerb.text(values[used], verb, flags)
            used += 1
        }
    }

    private mutating func readFlags(_ flags: inout GoVerb.Flags) {
        while place < format.count {
            switch format[place] {
            case UInt8(ascii: "+"): flags.plus = true
            case UInt8(ascii: "-"): flags.minus = true
            case UInt8(ascii: "#"): flags.sharp = true
            case UInt8(ascii: " "): flags.space = true
            case UInt8(ascii: "0"): flags.zero = true
            case _: return
            }
            place += 1
        }
    }

    private mutating func readWidth(_ flags: inout GoVerb.Flags, _ isAfterIndex: inout Bool) {
        if take("*") {
            flags.width = argument()
            if flags.width == nil { result += "%!(BADWIDTH)" }
            if let width = flags.width, width < 0 {
                (flags.width, flags.minus, flags.zero) = (-width, true, false)
            }
            isAfterIndex = false
        } else {
            flags.width = number(to: format.count)
            if isAfterIndex, flags.width != nil { isGoodIndex = false }
        }
    }

    private mutating func readPrecision(_ flags: inout GoVerb.Flags, _ isAfterIndex: inout Bool) {
        place += 1
        if isAfterIndex { isGoodIndex = false }
        isAfterIndex = index()
        if take("*") {
            flags.precision = argument()
            if let precision = flags.precision, precision < 0 { flags.precision = nil }
            if flags.precision == nil { result += "%!(BADPREC)" }
            isAfterIndex = false
        } else {
            flags.precision = number(to: format.count) ?? 0
        }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard place < format.count, format[place] == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    /// `[n]`: the argument to take next, from 1. Arguments left over are no mistake then.
    private mutating func index() -> Bool {
        guard place < format.count, format[place] == UInt8(ascii: "[") else { return false }
        isReordered = true
        guard format.count - place >= 3, let end = format[place...].firstIndex(of: UInt8(ascii: "]")) else {
            isGoodIndex = false
            place += 1
            return false
        }
        place += 1
        let number = number(to: end)
        let isNumber = number != nil && place == end
        place = end + 1
        if let number, isNumber, number >= 1, number <= values.count {
            used = number - 1
            return true
        }
        isGoodIndex = false
        return isNumber
    }

    /// The next argument as a width or precision. Go allows a million.
    private mutating func argument() -> Int? {
        guard used < values.count else { return nil }
        used += 1
        guard case .integer(let number) = values[used - 1].plain, number.magnitude <= 1_000_000 else { return nil }
        return Int(number)
    }

    private mutating func number(to end: Int) -> Int? {
        let start = place
        var number = 0
        while place < end, GoLiteral.isDigit(format[place]) {
            guard number <= 1_000_000 else {
                place = end
                return nil
            }
            number = number * 10 + Int(format[place] - 0x30)
            place += 1
        }
        return place > start ? number : nil
    }
}
