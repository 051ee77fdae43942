import GoTemplate

/// Writes values as Helm's `toToml` does: keys sorted, plain values before tables, tables indented by their depth.
///
/// A whole number of a values file is a float64 and gets a point (`concurrent = 10.0`), which the Runner refuses.
struct TOMLEncoder {
    private var text = ""
    /// The encoder's complaint, which `toToml` gives instead of a text.
    private var complaint: String?

    static func text(_ value: TemplateValue) throws(TemplateFailure) -> String {
        var encoder = TOMLEncoder()
        guard !value.isNothing else { throw TemplateFailure("reflect: call of reflect.Value.Type on zero Value") }
        if case .map(let map) = value.plain, !isText(value) { encoder.table(map, []) } else if case .list = value.plain, isTable(value) {
            throw TemplateFailure("toml: top-level values must be Go maps or structs")
        } else {
            encoder.text = encoder.inline(value, 0)
        }
        if let complaint = encoder.complaint { throw TemplateFailure(complaint) }
        return encoder.text
    }

    /// Whether a struct is written as what it says of itself.
    private static func isText(_ value: TemplateValue) -> Bool { value.ownText != nil && value.goType != .duration }

    private mutating func table(_ map: TemplateMap, _ path: [String]) {
        guard path.count <= TemplateLimits.valueDepth, text.utf8.count <= TemplateLimits.bytes, complaint == nil else {
            complaint = complaint ?? "values are nested too deep"
            return
        }
        let pairs = map.fieldPairs.filter { !$0.value.isNothing && $0.value.goType?.isNil != true }
        for (key, value) in pairs where !Self.isTable(value) {
            text += margin(path.count) + Self.key(key) + " = " + inline(value, path.count) + "\n"
        }
        for (key, value) in pairs.filter({ Self.isTable($0.value) }).map({ ($0.key, $0.value.plain) }) {
            let inner = path + [key]
            switch value {
            case .map(let map):
                if inner.count == 1 { newline() }
                text += margin(path.count) + "[" + Self.path(inner) + "]\n"
                table(map, inner)
            case .list(let items) where Self.isTable(value):
                for case .map(let map) in items {
                    newline()
                    text += margin(path.count) + "[[" + Self.path(inner) + "]]\n"
                    table(map, inner)
                }
            case .null, .missing, .boolean, .integer, .number, .string, .list, .typed: continue
            }
        }
    }

    private mutating func newline() { if !text.isEmpty { text += "\n" } }

    private func margin(_ depth: Int) -> String { String(repeating: "  ", count: depth) }

    private static func isTable(_ value: TemplateValue) -> Bool {
        switch value {
        case .map: !isText(value)
        case .list(let items): !items.isEmpty && items.allSatisfy { if case .map = $0 { true } else { false } }
        case .null, .missing, .boolean, .integer, .number, .string: false
        case .typed(let value, _): isTable(value)
        }
    }

    private mutating func inline(_ value: TemplateValue, _ depth: Int) -> String {
        guard depth <= TemplateLimits.valueDepth else { return "" }
        switch value {
        case .null, .missing:
            complaint = "toml: cannot encode array with nil element"
            return ""
        case .boolean(let flag): return flag ? "true" : "false"
        case .integer(let number): return String(number)
        case .typed(.list, .time): return value.tomlTime
        case .typed(let plain, _): return inline(plain, depth)
        case .number(let number): return Self.number(number)
        case .string(let words): return Self.quoted(words)
        case .list(let items):
            var parts: [String] = []
            for item in items { parts.append(inline(item, depth + 1)) }
            return "[" + parts.joined(separator: ", ") + "]"
        case .map(let map):
            if Self.isText(value), let own = value.ownText { return Self.quoted(own) }
            var parts: [String] = []
            for (key, value) in map.fieldPairs where !value.isNothing { parts.append(Self.key(key) + " = " + inline(value, depth + 1)) }
            return "{" + parts.joined(separator: ", ") + "}"
        }
    }

    private static func number(_ number: Double) -> String {
        if number.isNaN { return "nan" }
        if number.isInfinite { return number < 0 ? "-inf" : "inf" }
        let words = GoNumber.text(number)
        return words.contains(".") || words.contains("e") ? words : words + ".0"
    }

    private static func path(_ keys: [String]) -> String { keys.map(key).joined(separator: ".") }

    private static func key(_ key: String) -> String {
        let isBare = !key.isEmpty && key.utf8.allSatisfy { byte in
            byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
        }
        return isBare ? key : quoted(key)
    }

    private static func quoted(_ words: String) -> String {
        var result = "\""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{08}": result += "\\b"
            case "\u{0C}": result += "\\f"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += "\\u" + GoText.hexadecimal(scalar.value, 4, uppercase: false)
            case _: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
