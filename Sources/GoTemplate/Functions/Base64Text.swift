import SourceBytes

/// Base64 as `b64enc` and `b64dec` use it: the standard alphabet, with padding.
enum Base64Text {
    static func encoded(_ text: String) -> String { Base64.encode(GoBytes.of(text)) }

    /// What sprig gives: the text, or for bad input the error of Go as text, which counts in its own way where it gave up; so this is not
    /// the decoder of ``Base64``. Line ends are skipped.
    static func decoded(_ text: String) -> String {
        var result: [UInt8] = []
        var (word, count, padding) = (0, 0, 0)
        for (place, byte) in GoBytes.of(text).enumerated() where byte != 0x0A && byte != 0x0D {
            let isPadding = byte == UInt8(ascii: "=")
            if padding > 0, !isPadding, count < 4 { return complaint(place - 1) }
            guard !isPadding || count >= 2, count < 4 else { return complaint(place) }
            guard let value = isPadding ? 0 : value(of: byte) else { return complaint(place) }
            padding += isPadding ? 1 : 0
            word = word << 6 | value
            count += 1
            guard count == 4 else { continue }
            for index in 0..<3 - padding { result.append(UInt8(truncatingIfNeeded: word >> (16 - 8 * index))) }
            (word, count) = (0, padding > 0 ? 4 : 0)
        }
        return count == 0 || padding > 0 && count == 4 ? GoBytes.text(result) : complaint(text.utf8.count - (padding > 0 ? 0 : count))
    }

    private static func complaint(_ place: Int) -> String { "illegal base64 data at input byte \(place)" }

    private static func value(of byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 0x41
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 0x61 + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 0x30 + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        case _: nil
        }
    }
}
