/// Texts as some editors on Windows save them. Neither the Runner nor this program works with them; what they were meant to be can be told.
enum UTF16Text {
    /// The text as UTF-8; nil when the bytes are no UTF-16.
    static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        guard let isLittle = order(bytes) else { return nil }
        var units: [UInt16] = []
        for index in stride(from: isMark(bytes) ? 2 : 0, to: bytes.count - 1, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isLittle ? second << 8 | first : first << 8 | second)
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func isMark(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 2 && (bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF)
    }

    /// Whether the low byte comes first: by the mark, or because every second byte of the beginning is zero.
    private static func order(_ bytes: [UInt8]) -> Bool? {
        if isMark(bytes) { return bytes[0] == 0xFF }
        let beginning = bytes.prefix(16)
        guard beginning.count >= 4 else { return nil }
        let zeros = beginning.enumerated().filter { $0.element == 0 }.map(\.offset)
        guard zeros.count == beginning.count / 2 else { return nil }
        if zeros.allSatisfy({ $0 % 2 == 1 }) { return true }
        return zeros.allSatisfy { $0 % 2 == 0 } ? false : nil
    }
}
