/// A key or string as it stands in the source: which bytes are its text, and what its escapes mean.
struct StringToken {
    /// The bytes between the quotes.
    private let content: Range<Int>
    private let canHaveEscapes: Bool

    /// - Parameter token: with its quotes; a bare key has none.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) {
        let (start, end) = (token.lowerBound, token.upperBound)
        let quote = start < end ? bytes[start] : 0
        guard quote == .quotationMark || quote == .apostrophe else {
            (content, canHaveEscapes) = (token, false)
            return
        }
        canHaveEscapes = quote == .quotationMark
        guard end - start >= 6, bytes[start + 1] == quote, bytes[start + 2] == quote else {
            content = start + 1..<max(start + 1, end - 1)
            return
        }
        var first = start + 3
        // A line end right after the opening quotes is not part of the text.
        if first < end, bytes[first] == .lineFeed {
            first += 1
        } else if first + 1 < end, bytes[first] == .carriageReturn, bytes[first + 1] == .lineFeed {
            first += 2
        }
        content = first..<max(first, end - 3)
    }

    /// The key that begins at a place where one was parsed before.
    static func key(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int> {
        let quote = bytes[start]
        var end = start + 1
        guard quote == .quotationMark || quote == .apostrophe else {
            while end < bytes.count, bytes[end].isBareKey { end += 1 }
            return start..<end
        }
        while bytes[end] != quote { end += quote == .quotationMark && bytes[end] == .backslash ? 2 : 1 }
        return start..<end + 1
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let source = UnsafeBufferPointer(rebasing: bytes[content])
        guard hasEscapes(bytes) else { return String(decoding: source, as: UTF8.self) }
        // No escape is shorter than its text.
        return String(unsafeUninitializedCapacity: source.count) { buffer in
            var count = 0
            var pieces = Pieces(bytes, content)
            while let piece = pieces.next() {
                switch piece.text {
                case .source: for byte in bytes[piece.range] { append(byte) }
                case .scalar(let scalar): for byte in String(scalar).utf8 { append(byte) }
                case .nothing: break
                }
            }
            func append(_ byte: UInt8) {
                buffer[count] = byte
                count += 1
            }
            return count
        }
    }

    /// Where a byte of the text stands in the source; nil beyond the text's end.
    func sourceOffset(ofContent offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard canHaveEscapes else { return offset <= content.count ? content.lowerBound + offset : nil }
        var count = 0
        var pieces = Pieces(bytes, content)
        while let piece = pieces.next() {
            let length = piece.length
            if offset < count + length {
                if case .source = piece.text { return piece.range.lowerBound + offset - count }
                return piece.range.lowerBound
            }
            count += length
        }
        return offset == count ? content.upperBound : nil
    }

    func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        guard hasEscapes(bytes) else { return KeyHash.of(UnsafeBufferPointer(rebasing: bytes[content])) }
        var text = text(bytes)
        return text.withUTF8(KeyHash.of)
    }

    func isSameText(as other: StringToken, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !hasEscapes(bytes), !other.hasEscapes(bytes) else { return text(bytes) == other.text(bytes) }
        guard content.count == other.content.count else { return false }
        for place in 0..<content.count where bytes[content.lowerBound + place] != bytes[other.content.lowerBound + place] { return false }
        return true
    }

    private func hasEscapes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        canHaveEscapes && bytes[content].contains(.backslash)
    }
}

/// The content of a `"..."` string, cut into runs of plain bytes and escapes.
private struct Pieces {
    struct Piece {
        enum Text {
            /// The bytes themselves.
            case source
            case scalar(Unicode.Scalar)
            /// A backslash at a line's end, with the white space after it.
            case nothing
        }

        var range: Range<Int>
        var text: Text

        /// In bytes of the text.
        var length: Int {
            switch text {
            case .source: range.count
            case .scalar(let scalar): UTF8.width(scalar)
            case .nothing: 0
            }
        }
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var position: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ content: Range<Int>) {
        self.bytes = bytes
        position = content.lowerBound
        end = content.upperBound
    }

    mutating func next() -> Piece? {
        guard position < end else { return nil }
        let start = position
        guard bytes[start] == .backslash, start + 1 < end else {
            position += 1
            while position < end, bytes[position] != .backslash { position += 1 }
            return Piece(range: start..<position, text: .source)
        }
        position += 2
        let text = escape(bytes[start + 1])
        return Piece(range: start..<position, text: text)
    }

    /// What is no escape was reported when the text was parsed; here it stays as it is.
    private mutating func escape(_ letter: UInt8) -> Piece.Text {
        switch letter {
        case UInt8(ascii: "b"): return .scalar("\u{8}")
        case UInt8(ascii: "t"): return .scalar("\t")
        case UInt8(ascii: "n"): return .scalar("\n")
        case UInt8(ascii: "f"): return .scalar("\u{C}")
        case UInt8(ascii: "r"): return .scalar("\r")
        case UInt8(ascii: "e"): return .scalar("\u{1B}")
        case .quotationMark, .backslash: return .scalar(Unicode.Scalar(letter))
        case UInt8(ascii: "x"): return hexadecimal(2)
        case UInt8(ascii: "u"): return hexadecimal(4)
        case UInt8(ascii: "U"): return hexadecimal(8)
        case .lineFeed, .carriageReturn, .space, .tab:
            while position < end, bytes[position].isBlank || bytes[position] == .lineFeed || bytes[position] == .carriageReturn { position += 1 }
            return .nothing
        default:
            return .source
        }
    }

    private mutating func hexadecimal(_ count: Int) -> Piece.Text {
        var value: UInt32 = 0
        var digits = 0
        while digits < count, position < end, let digit = bytes[position].hexDigit {
            value = value << 4 | UInt32(digit)
            digits += 1
            position += 1
        }
        guard digits == count, let scalar = Unicode.Scalar(value) else { return .source }
        return .scalar(scalar)
    }
}
