/// Spells scalars so that YAML 1.1 and 1.2 read them alike.
public enum YAMLWriter {
    /// A text as a scalar of one line: plain where every reader takes it for that text, else quoted.
    public static func scalar(_ text: String) -> String {
        isSafePlain(text) ? text : quoted(text)
    }

    /// A text in double quotes.
    public static func quoted(_ text: String) -> String { JSONText.quoted(text) }

    /// A text of several lines as a literal block scalar, its lines indented; in quotes where a block cannot hold it.
    ///
    /// - Parameter indentation: of the lines, in spaces.
    public static func block(_ text: String, indentation: Int) -> String {
        let hasControl = text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x7F || $0 == "\u{85}" || $0 == "\u{2028}" || $0 == "\u{2029}" }
        guard !hasControl, text.contains("\n"), let first = text.first, first != " ", first != "\n", first != "\t" else { return quoted(text) }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let chomping = !text.hasSuffix("\n") ? "-" : text.hasSuffix("\n\n") ? "+" : ""
        if text.hasSuffix("\n") { lines.removeLast() }
        let margin = String(repeating: " ", count: indentation)
        return "|" + chomping + "\n" + lines.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
    }

    private static func isSafePlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, case .string = HelmScalar(plain: text) else { return false }
        guard text != "=", text != "<<", !text.hasSuffix(":"), !text.hasSuffix(" "), !text.contains(": "), !text.contains(" #") else { return false }
        let isWordStart = first.isDigit || (first | 0x20) &- 0x61 < 26 || first == UInt8(ascii: "/") || first == UInt8(ascii: "_") || first == .dot
        // Dates and sexagesimal numbers of YAML 1.1.
        let isNumberLike = first.isDigit && text.utf8.allSatisfy { $0.isDigit || $0 == .colon || $0 == .dash || $0 == .dot || $0 == UInt8(ascii: "_") }
        return isWordStart && !isNumberLike && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F }
    }
}
