/// How characters stand in a terminal.
enum DisplayWidth {
    /// What to print for a character, and the columns it takes: tabs become spaces, what would steer the terminal becomes visible.
    static func cell(_ character: Character) -> (text: String, width: Int) {
        guard let scalar = character.unicodeScalars.first else { return ("", 0) }
        if character == "\t" { return ("    ", 4) }
        if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) { return (String(picture), 1) }
        if scalar.value == 0x7F { return ("\u{2421}", 1) }
        if scalar.value < 0x7F { return (String(character), 1) }
        if steers(scalar) { return ("\u{FFFD}", 1) }
        return (String(character), width(character))
    }

    /// A text with nothing in it that steers the terminal.
    static func safe(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || steers($0) }) else { return text }
        return text.map { cell($0).text }.joined()
    }

    /// C1 controls, and the marks that reverse the direction of writing.
    private static func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x80...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    private static func width(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if character.unicodeScalars.contains(where: { $0.value == 0xFE0F || $0.properties.isEmojiPresentation }) { return 2 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return isWide(first.value) ? 2 : 1
        }
    }

    /// East Asian Wide and Fullwidth (Unicode Standard Annex 11), by block.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1B000...0x1B2FF, 0x1F300...0x1F64F,
            0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
