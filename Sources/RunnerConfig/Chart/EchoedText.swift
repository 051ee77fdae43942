import SourceBytes

/// What bash makes of `$(echo -e $(cat FILE))`: words with one blank between them, escapes resolved, line ends at the end dropped.
///
/// Source: `entrypoint` in the charts' `configmap.yaml`, 0.1.40 to 0.91.0; bash's manual, `echo`.
enum EchoedText {
    /// The text that comes out of a file.
    static func text(of file: [UInt8]) -> [UInt8] {
        let line = file.split { " \t\n".utf8.contains($0) }.joined(separator: [0x20])
        var result = resolved([UInt8](line))
        while result.last == UInt8(ascii: "\n") { result.removeLast() }
        return result
    }

    /// One line that comes out as a text. `\n` in it is a line end already, as in Google's own files; line ends of Windows become plain ones.
    static func source(of text: [UInt8]) -> [UInt8] {
        var lines: [UInt8] = []
        for (index, byte) in text.enumerated() {
            let next = index + 1 < text.count ? text[index + 1] : nil
            if byte == UInt8(ascii: "\r"), next == UInt8(ascii: "\n") { continue }
            if byte == UInt8(ascii: "n"), lines.last == UInt8(ascii: "\\") {
                lines[lines.count - 1] = UInt8(ascii: "\n")
            } else {
                lines.append(byte)
            }
        }
        while lines.last == UInt8(ascii: "\n") { lines.removeLast() }
        var line: [UInt8] = []
        for (index, byte) in lines.enumerated() {
            switch byte {
            case UInt8(ascii: "\n"): line += "\\n".utf8
            case UInt8(ascii: "\t"): line += "\\t".utf8
            case UInt8(ascii: "\\"): line += "\\\\".utf8
            // Patterns would become the names of files.
            case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["): line += octal(byte)
            case UInt8(ascii: " "): line += isBetweenLetters(index, lines) ? [byte] : octal(byte)
            // An option of `echo`.
            case UInt8(ascii: "-") where index == 0 && lines.count > 1 && "neE".utf8.contains(lines[1]): line += octal(byte)
            default: line.append(byte)
            }
        }
        return line
    }

    private static func isBetweenLetters(_ index: Int, _ text: [UInt8]) -> Bool {
        index > 0 && index + 1 < text.count && !" ".utf8.contains(text[index - 1]) && !" ".utf8.contains(text[index + 1])
    }

    /// `\0052`
    private static func octal(_ byte: UInt8) -> [UInt8] {
        let digits = String(byte, radix: 8)
        return Array(("\\0" + String(repeating: "0", count: 3 - digits.count) + digits).utf8)
    }

    private static func resolved(_ line: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var place = 0
        while place < line.count {
            guard line[place] == UInt8(ascii: "\\"), place + 1 < line.count else {
                result.append(line[place])
                place += 1
                continue
            }
            let letter = line[place + 1]
            place += 2
            switch letter {
            case UInt8(ascii: "0"): result.append(number(of: line, at: &place, radix: 8, digits: 3))
            case UInt8(ascii: "x"):
                let start = place
                let byte = number(of: line, at: &place, radix: 16, digits: 2)
                result += place > start ? [byte] : Array("\\x".utf8)
            case UInt8(ascii: "c"): return result
            default: result += simple[letter].map { [$0] } ?? [UInt8(ascii: "\\"), letter]
            }
        }
        return result
    }

    private static let simple: [UInt8: UInt8] = [
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "e"): 0x1B,
        UInt8(ascii: "E"): 0x1B, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "v"): 0x0B,
    ]

    private static func number(of line: [UInt8], at place: inout Int, radix: Int, digits: Int) -> UInt8 {
        var value = 0
        for _ in 0..<digits {
            guard place < line.count, let digit = Character(Unicode.Scalar(line[place])).hexDigitValue, digit < radix else { break }
            value = value * radix + digit
            place += 1
        }
        return UInt8(truncatingIfNeeded: value)
    }
}
