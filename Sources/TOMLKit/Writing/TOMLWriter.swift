/// Spells keys and values.
public enum TOMLWriter {
    /// A key: bare where TOML allows it, else quoted.
    public static func key(_ key: String) -> String {
        !key.isEmpty && key.utf8.allSatisfy(\.isBareKey) ? key : line(key)
    }

    /// A dotted key.
    public static func key(_ segments: [String]) -> String { segments.map(key).joined(separator: ".") }

    /// A string in the quoting that reads best: `"..."`, `'...'` where it spares escapes, `"""` for several lines.
    public static func string(_ text: String) -> String {
        text.utf8.contains(.lineFeed) ? spelling(text, .multilineBasic) ?? line(text) : line(text)
    }

    /// A string in the quoting somebody prefers, where it can hold the text.
    public static func string(_ text: String, preferring style: TOMLStringStyle) -> String {
        spelling(text, style) ?? string(text)
    }

    /// A float, with a point or an exponent so that it stays one.
    public static func float(_ value: Double) -> String {
        if value.isNaN { return value.sign == .minus ? "-nan" : "nan" }
        if value.isInfinite { return value < 0 ? "-inf" : "inf" }
        return value.description
    }

    /// A value on one line, unless it has strings of several.
    public static func value(_ literal: TOMLLiteral) -> String {
        switch literal {
        case .string(let text): string(text)
        case .integer(let number): String(number)
        case .float(let number): float(number)
        case .boolean(let flag): flag ? "true" : "false"
        case .dateTime(let value): value.description
        case .array(let elements): "[" + elements.map(inlineValue).joined(separator: ", ") + "]"
        case .table(let members) where members.isEmpty: "{}"
        case .table(let members): "{ " + members.map { key($0.key) + " = " + inlineValue($0.value) }.joined(separator: ", ") + " }"
        case .spelling(let text): text
        }
    }

    /// Inside brackets and braces lines stay lines.
    private static func inlineValue(_ literal: TOMLLiteral) -> String {
        if case .string(let text) = literal { line(text) } else { value(literal) }
    }

    // MARK: Strings

    private static func line(_ text: String) -> String {
        let wantsEscapes = text.utf8.contains(.backslash) || text.utf8.contains(.quotationMark)
        return (wantsEscapes ? spelling(text, .literal) : nil) ?? "\"" + escaped(text, keepsLines: false) + "\""
    }

    /// Nil when this quoting cannot hold the text as it is.
    private static func spelling(_ text: String, _ style: TOMLStringStyle) -> String? {
        let bytes = text.utf8
        switch style {
        case .basic:
            return "\"" + escaped(text, keepsLines: false) + "\""
        case .literal:
            return bytes.contains { $0.isControl || $0 == .apostrophe } ? nil : "'" + text + "'"
        case .multilineBasic:
            return bytes.contains { $0.isControl && $0 != .lineFeed } ? nil : "\"\"\"\n" + escaped(text, keepsLines: true) + "\"\"\""
        case .multilineLiteral:
            let isPlain = !bytes.contains { ($0.isControl && $0 != .lineFeed) || $0 == .apostrophe }
            return isPlain ? "'''\n" + text + "'''" : nil
        }
    }

    private static func escaped(_ text: String, keepsLines: Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += keepsLines ? "\n" : "\\n"
            case "\r": result += "\\r"
            case "\t": result += keepsLines ? "\t" : "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
