/// Spells values so that Helm, kubectl and readers of YAML 1.1 and 1.2 take them alike.
public enum YAMLWriter {
    /// A text as a scalar of one line: plain where every reader takes it for that text, else quoted.
    public static func scalar(_ text: String) -> String {
        PlainText.isSafe(text) ? text : quoted(text)
    }

    /// A text in double quotes.
    public static func quoted(_ text: String) -> String {
        guard !text.unicodeScalars.allSatisfy({ $0.value < 0x7F }) else { return JSONText.quoted(text) }
        var result = ""
        for scalar in JSONText.quoted(text).unicodeScalars {
            switch scalar.value {
            // No line ends to YAML 1.2, but to 1.1; and what is not printable.
            case 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A text of several lines as a literal block scalar, its lines indented; in quotes where a block cannot hold it.
    ///
    /// - Parameter indentation: of the lines, in spaces.
    public static func block(_ text: String, indentation: Int) -> String {
        guard BlockText.canHold(text), text.contains("\n"), let first = text.first, first != " ", first != "\n", first != "\t" else {
            return quoted(text)
        }
        let lines = BlockText.literalLines(text)
        let margin = String(repeating: " ", count: indentation)
        return "|" + BlockText.chomping(text) + "\n" + lines.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
    }

    /// A document: block collections, two spaces a level, with a line end after it.
    public static func document(_ value: YAMLValue) -> String {
        text(value, indentation: 0) + "\n"
    }

    /// A value as lines in the block style. The first line is not indented, and no line end stands after the last.
    ///
    /// - Parameters:
    ///   - indentation: the column of the keys or dashes, in spaces.
    ///   - blocks: whether texts of several lines become block scalars; what stands below could become part of one.
    static func text(_ value: YAMLValue, indentation: Int, blocks: Bool = true) -> String {
        let margin = "\n" + String(repeating: " ", count: indentation)
        switch value {
        case .map(let members) where !members.isEmpty:
            return members.map { entry($0.key, $0.value, indentation: indentation, blocks: blocks) }.joined(separator: margin)
        case .list(let items) where !items.isEmpty:
            return items.map { item($0, indentation: indentation, blocks: blocks) }.joined(separator: margin)
        case .string(let text) where blocks && text.contains("\n"): return block(text, indentation: indentation + 2)
        case .null, .boolean, .number, .string, .list, .map: return flow(value)
        }
    }

    /// `key: value`, or the key and its collection below it.
    static func entry(_ key: String, _ value: YAMLValue, indentation: Int, blocks: Bool = true) -> String {
        let isBelow = isBlockCollection(value)
        let margin = String(repeating: " ", count: indentation)
        let key = scalar(key)
        let lead = (isLong(key) ? "? \(key)\n\(margin):" : key + ":") + (isBelow ? "\n\(margin)  " : " ")
        return lead + text(value, indentation: isBelow ? indentation + 2 : indentation, blocks: blocks)
    }

    /// `- value`; a collection begins on the line of its dash.
    static func item(_ value: YAMLValue, indentation: Int, blocks: Bool = true) -> String {
        "- " + text(value, indentation: isBlockCollection(value) ? indentation + 2 : indentation, blocks: blocks)
    }

    static func isBlockCollection(_ value: YAMLValue) -> Bool {
        switch value {
        case .list(let items): !items.isEmpty
        case .map(let members): !members.isEmpty
        case .null, .boolean, .number, .string: false
        }
    }

    /// A value in one line: collections in brackets, texts in quotes where they need them.
    public static func flow(_ value: YAMLValue) -> String {
        switch value {
        case .null: "null"
        case .boolean(let flag): flag ? "true" : "false"
        case .number(let number): self.number(number)
        case .string(let text): scalar(text)
        case .list(let items): "[" + items.map(flowItem).joined(separator: ", ") + "]"
        case .map(let members): "{" + members.map(flowEntry).joined(separator: ", ") + "}"
        }
    }

    /// A value inside brackets, where commas and brackets must be quoted.
    static func flowItem(_ value: YAMLValue) -> String {
        if case .string(let text) = value, !PlainText.isSafeInBrackets(text) { return quoted(text) }
        return flow(value)
    }

    static func flowEntry(_ member: YAMLMember) -> String {
        let key = PlainText.isSafeInBrackets(member.key) ? member.key : quoted(member.key)
        return (isLong(key) ? "? " : "") + key + ": " + flowItem(member.value)
    }

    /// A key of over 1024 characters must say that it is one.
    private static func isLong(_ key: String) -> Bool { key.utf8.count > 1000 }

    /// With a point in front of an exponent, because YAML 1.1 wants one.
    static func number(_ value: Double) -> String {
        if value.isNaN { return ".nan" }
        if value.isInfinite { return value < 0 ? "-.inf" : ".inf" }
        let text = JSONText.number(value)
        guard let exponent = text.firstIndex(of: "e"), !text.contains(".") else { return text }
        return text[..<exponent] + ".0" + text[exponent...]
    }
}
