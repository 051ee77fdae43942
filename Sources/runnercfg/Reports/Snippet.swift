/// One line of source as a terminal shows it: tabs are blanks, secrets are asterisks, and every byte knows its column.
struct Snippet {
    private(set) var text = ""
    /// The column of each byte of the line, and of the place behind it.
    private var columns: [Int] = []
    private let start: Int

    /// Lines longer than this are shown in part: nobody reads ten megabytes around a caret.
    private static let longest = 2000

    /// - Parameter focus: what must be in view.
    init(_ bytes: [UInt8], line whole: Range<Int>, focus: Range<Int>, masking: Masking) {
        let line = Self.window(whole, focus, bytes)
        start = line.lowerBound
        var column = 0
        for piece in masking.pieces(line) {
            if piece.isSecret {
                let width = Masking.mark.count
                for offset in 0..<piece.range.count { columns.append(column + min(offset, width)) }
                text += Masking.mark
                column += width
                continue
            }
            for character in String(decoding: bytes[piece.range], as: UTF8.self) {
                let width = Self.width(character)
                columns += Array(repeating: column, count: character.utf8.count)
                text += character == "\t" ? "    " : Self.isPrintable(character) ? String(character) : "\u{FFFD}"
                column += width
            }
        }
        // Bytes that are no UTF-8 decode to more bytes than they are.
        let missing = line.count - columns.count
        if missing > 0 { columns += Array(repeating: column, count: missing) } else { columns.removeLast(-missing) }
        columns.append(column)
    }

    private static func window(_ line: Range<Int>, _ focus: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        guard line.count > longest else { return line }
        var start = max(line.lowerBound, min(focus.lowerBound - longest / 4, line.upperBound))
        var end = min(line.upperBound, start + longest)
        while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        while end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return start..<end
    }

    func column(_ offset: Int) -> Int { columns[max(0, min(offset - start, columns.count - 1))] }

    private static func isPrintable(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && !(0x202A...0x202E).contains($0.value) }
    }

    private static func width(_ character: Character) -> Int {
        if character == "\t" { return 4 }
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD: return 2
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
        default: return 1
        }
    }
}
