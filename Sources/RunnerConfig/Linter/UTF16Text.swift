import SourceBytes

/// Texts in UTF-16. Neither the Runner nor this program works with them; what they were meant to be can be told.
enum UTF16Text {
    /// The text as UTF-8; nil when the bytes are not UTF-16.
    static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        guard let order = bytes.withUnsafeBufferPointer(SixteenBits.order) else { return nil }
        var units: [UInt16] = []
        for index in stride(from: SixteenBits.hasMark(bytes) ? 2 : 0, to: bytes.count - 1, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(order == .lowFirst ? second << 8 | first : first << 8 | second)
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
