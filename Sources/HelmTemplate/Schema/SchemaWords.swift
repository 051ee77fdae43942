import GoTemplate

/// Values of a schema in words.
enum SchemaWords {
    private static let most = 12
    private static let longest = 60

    /// `` `a`, `b` or `c` ``; long lists are cut.
    static func list(_ values: [TemplateValue]) -> String {
        var words = values.prefix(most).map(word)
        if values.count > most { words.append("one of \(values.count - most) more") }
        guard words.count > 1, let last = words.last else { return words.first ?? "one of no values at all" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }

    private static func word(_ value: TemplateValue) -> String {
        switch value {
        case .string(let text) where !text.isEmpty: "`\(cut(text))`"
        case .number(let number): SchemaNumber.text(number)
        case .null, .missing, .boolean, .integer, .string, .list, .map: cut(JSONEncoder.text(value) ?? "a value")
        }
    }

    static func cut(_ text: String, at length: Int = longest) -> String {
        text.count > length ? text.prefix(length) + "..." : text
    }

    /// What a value is, for "not a string".
    static func kind(_ value: TemplateValue) -> String {
        switch value {
        case .null, .missing: "null"
        case .boolean(let flag): flag ? "true" : "false"
        case .integer(let number): String(number)
        case .number(let number): SchemaNumber.text(number)
        case .string: "a string"
        case .list: "a list"
        case .map: "a mapping"
        }
    }

    static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
}
