/// Spells keys and values.
public enum TOMLWriter {
    /// A key: bare where TOML allows it, else quoted.
    public static func key(_ key: String) -> String {
        !key.isEmpty && key.utf8.allSatisfy(\.isBareKey) ? key : string(key, isMultilineAllowed: false)
    }

    /// A string in the quoting that reads best: `"..."`, `'...'` where it spares escapes, `"""` for several lines.
    public static func string(_ text: String) -> String { string(text, isMultilineAllowed: true) }

    /// A float, with a point or an exponent so that it stays one.
    public static func float(_ value: Double) -> String {
        if value.isNaN { return "nan" }
        if value.isInfinite { return value < 0 ? "-inf" : "inf" }
        return value.description
    }

    private static func string(_ text: String, isMultilineAllowed: Bool) -> String {
        let bytes = text.utf8
        let hasControl = bytes.contains { $0.isControl && $0 != .lineFeed }
        if isMultilineAllowed, bytes.contains(.lineFeed), !hasControl {
            return "\"\"\"\n" + escaped(text, keepsLines: true) + "\"\"\""
        }
        let wantsEscapes = bytes.contains(.backslash) || bytes.contains(.quotationMark)
        if wantsEscapes, !hasControl, !bytes.contains(.apostrophe), !bytes.contains(.lineFeed) { return "'" + text + "'" }
        return "\"" + escaped(text, keepsLines: false) + "\""
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
