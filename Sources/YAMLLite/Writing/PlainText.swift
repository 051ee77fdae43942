/// Which texts need no quotes.
enum PlainText {
    /// Every reader of YAML 1.1 and 1.2 takes the text for itself.
    static func isSafe(_ text: String) -> Bool {
        guard let first = text.utf8.first, case .string = HelmScalar(plain: text) else { return false }
        guard text != "=", text != "<<", !text.hasSuffix(":"), !text.hasSuffix(" "), !text.contains(": "), !text.contains(" #") else { return false }
        let isWordStart = first.isDigit || (first | 0x20) &- 0x61 < 26 || first == UInt8(ascii: "/") || first == UInt8(ascii: "_") || first == .dot
        return isWordStart && !isNumberLike(text) && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F }
    }

    /// As ``isSafe(_:)``, also between brackets, and to older readers, which see a `?` or `:` there.
    static func isSafeInBrackets(_ text: String) -> Bool {
        isSafe(text) && !text.utf8.contains { $0.isFlowIndicator || $0 == .colon || $0 == .question }
    }

    /// Dates, sexagesimal numbers and hexadecimal or octal ones that some reader might see.
    private static func isNumberLike(_ text: String) -> Bool {
        guard let first = text.utf8.first, first.isDigit || first == .dot else { return false }
        return text.utf8.allSatisfy { byte in
            byte.isDigit || byte == .colon || byte == .dash || byte == .dot || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
                || byte == .space || byte | 0x20 == UInt8(ascii: "e") || byte | 0x20 == UInt8(ascii: "t") || byte | 0x20 == UInt8(ascii: "z")
        }
    }
}

/// Texts of several lines as block scalars.
enum BlockText {
    /// Whether no character would have to be escaped.
    static func canHold(_ text: String) -> Bool {
        !text.unicodeScalars.contains { scalar in
            scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || scalar.value == 0x7F || scalar == "\u{85}" || scalar == "\u{2028}"
                || scalar == "\u{2029}" || scalar == "\u{FEFF}"
        }
    }

    /// What must stand in the header so that the text keeps its last line ends: `-`, `+` or nothing.
    static func chomping(_ text: String) -> String {
        if !text.hasSuffix("\n") { return "-" }
        return text.hasSuffix("\n\n") || text == "\n" ? "+" : ""
    }

    /// The lines below a `|`.
    static func literalLines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if text.hasSuffix("\n") { lines.removeLast() }
        return lines
    }

    /// The lines below a `>`: between two lines that begin with text, one more line end, because the first becomes a space.
    static func foldedLines(_ text: String) -> [String] {
        var lines: [String] = []
        var previous: String?
        var breaks = 0
        for line in literalLines(text) {
            guard !line.isEmpty else {
                breaks += 1
                continue
            }
            if let previous, !isIndented(previous), !isIndented(line) { breaks += 1 }
            lines += Array(repeating: "", count: breaks)
            lines.append(line)
            previous = line
            breaks = 0
        }
        return lines + Array(repeating: "", count: breaks)
    }

    private static func isIndented(_ line: String) -> Bool { line.hasPrefix(" ") || line.hasPrefix("\t") }
}
