/// How characters stand in a terminal.
package enum DisplayWidth {
    /// What to print for a character, and the columns it takes: tabs become spaces, what is hidden becomes visible.
    package static func cell(_ character: Character) -> (text: String, width: Int) {
        if character == "\t" { return ("    ", 4) }
        let scalars = character.unicodeScalars
        guard scalars.contains(where: HiddenCharacters.contain), !isJoinedEmoji(scalars) else { return (String(character), width(character)) }
        var text = ""
        var columns = 0
        var visible = ""
        for scalar in scalars {
            if HiddenCharacters.contain(scalar) {
                text += HiddenCharacters.picture(of: scalar)
                columns += 1
            } else {
                text.unicodeScalars.append(scalar)
                visible.unicodeScalars.append(scalar)
            }
        }
        return (text, columns + visible.reduce(0) { $0 + width($1) })
    }

    /// A text with nothing in it that steers the terminal or that is not seen: what every output for people goes through.
    package static func safe(_ text: String) -> String {
        HiddenCharacters.stand(in: text) ? text.map { cell($0).text }.joined() : text
    }

    /// Several pictures in one: the joiners between them are seen.
    private static func isJoinedEmoji(_ scalars: Character.UnicodeScalarView) -> Bool {
        var previous: Unicode.Scalar?
        for scalar in scalars {
            let isPicture = scalar.value > 0xFF && (scalar.properties.isEmoji || scalar.value == 0xFE0F)
            if scalar.value == 0x200D ? previous == nil || previous?.value == 0x200D : !isPicture { return false }
            previous = scalar
        }
        return previous?.value != 0x200D
    }

    private static func width(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if first.value < 0x7F { return 1 }
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
