/// What an unquoted scalar means by the core schema of YAML 1.2, as JSON text.
enum CoreScalar {
    static func json(_ node: YAMLNode) -> String {
        let text = node.text(schema: .core1_2) ?? ""
        let isPlain = node.style == .plain || node.style == .none
        switch node.writtenTag {
        case "!!str", "!": return JSONText.quoted(text)
        case "!!int", "!!float", "!!bool", "!!null": return plain(text)
        case nil where isPlain: return plain(text)
        case .some, nil: return JSONText.quoted(text)
        }
    }

    private static func plain(_ text: String) -> String {
        switch text {
        case "", "~", "null", "Null", "NULL": return "null"
        case "true", "True", "TRUE": return "true"
        case "false", "False", "FALSE": return "false"
        default: break
        }
        let unsigned = text.first == "+" || text.first == "-" ? text.dropFirst() : Substring(text)
        if !unsigned.isEmpty, unsigned.utf8.allSatisfy(\.isDigit) {
            guard let value = Int64(text) else { return Double(text).map { $0.description } ?? JSONText.quoted(text) }
            return String(value)
        }
        if text.hasPrefix("0o"), let value = Int64(text.dropFirst(2), radix: 8) { return String(value) }
        if text.hasPrefix("0x"), let value = Int64(text.dropFirst(2), radix: 16) { return String(value) }
        if let first = unsigned.utf8.first, first.isDigit || first == .dot, case .number(let value) = HelmScalar(plain: text), value.isFinite,
            text.utf8.allSatisfy({ $0.isDigit || $0 == .dot || $0 == .dash || $0 == UInt8(ascii: "+") || $0 | 0x20 == UInt8(ascii: "e") })
        {
            return JSONText.number(value)
        }
        return JSONText.quoted(text)
    }
}
