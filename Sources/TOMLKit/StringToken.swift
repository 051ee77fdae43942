/// A key or string as it stands in the source: which bytes are its text, and what its escapes mean.
struct StringToken {
    private let start: Int
    private let end: Int
    private let hasEscapes: Bool
    private let isMultiline: Bool

    /// - Parameters:
    ///   - start: of the token with its quotes; a bare key has none.
    init(_ bytes: UnsafeBufferPointer<UInt8>, start: Int, end: Int) {
        let quote = start < end ? bytes[start] : 0
        guard quote == .quotationMark || quote == .apostrophe else {
            (self.start, self.end, hasEscapes, isMultiline) = (start, end, false, false)
            return
        }
        hasEscapes = quote == .quotationMark
        isMultiline = end - start >= 6 && bytes[start + 1] == quote && bytes[start + 2] == quote
        guard isMultiline else {
            (self.start, self.end) = (start + 1, max(start + 1, end - 1))
            return
        }
        var first = start + 3
        // A line end right behind the opening quotes is not part of the text.
        if first < end, bytes[first] == .lineFeed {
            first += 1
        } else if first + 1 < end, bytes[first] == .carriageReturn, bytes[first + 1] == .lineFeed {
            first += 2
        }
        (self.start, self.end) = (first, max(first, end - 3))
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let source = UnsafeBufferPointer(rebasing: bytes[start..<end])
        guard hasEscapes, source.contains(.backslash) else { return String(decoding: source, as: UTF8.self) }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(source.count)
        walk(bytes) { unit, _ in decoded += unit }
        return String(decoding: decoded, as: UTF8.self)
    }

    func sourceOffset(ofContent offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var count = 0
        var result: Int?
        walk(bytes) { unit, place in
            if result == nil, offset < count + unit.count { result = unit.count == 1 ? place : place }
            count += unit.count
        }
        return result ?? (offset == count ? end : nil)
    }

    func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let source = UnsafeBufferPointer(rebasing: bytes[start..<end])
        guard hasEscapes, source.contains(.backslash) else { return Self.hash(source) }
        return Self.hash(text(bytes).utf8)
    }

    /// FNV-1a.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return hash
    }

    /// Hands out the text piece by piece: each byte, or the bytes of one escape, with the place they stand at.
    private func walk(_ bytes: UnsafeBufferPointer<UInt8>, _ visit: (_ unit: [UInt8], _ place: Int) -> Void) {
        var position = start
        while position < end {
            let byte = bytes[position]
            guard hasEscapes, byte == .backslash, position + 1 < end else {
                visit([byte], position)
                position += 1
                continue
            }
            let place = position
            let escape = bytes[position + 1]
            position += 2
            switch escape {
            case UInt8(ascii: "b"): visit([0x08], place)
            case UInt8(ascii: "t"): visit([0x09], place)
            case UInt8(ascii: "n"): visit([0x0A], place)
            case UInt8(ascii: "f"): visit([0x0C], place)
            case UInt8(ascii: "r"): visit([0x0D], place)
            case UInt8(ascii: "e"): visit([0x1B], place)
            case .quotationMark, .backslash: visit([escape], place)
            case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
                let count = escape == UInt8(ascii: "x") ? 2 : escape == UInt8(ascii: "u") ? 4 : 8
                var scalar: UInt32 = 0
                var digits = 0
                while digits < count, position < end, let digit = bytes[position].hexDigit {
                    scalar = scalar << 4 | UInt32(digit)
                    digits += 1
                    position += 1
                }
                visit(Array(String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8), place)
            default:
                // A backslash at a line's end: it and all white space up to the next other character are no part of the text.
                position -= 1
                while position < end, bytes[position].isBlank || bytes[position] == .lineFeed || bytes[position] == .carriageReturn {
                    position += 1
                }
                if position == place + 1 { visit([byte], place) }
            }
        }
    }
}
