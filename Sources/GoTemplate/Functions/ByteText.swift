/// Text operations on bytes, where `Character` would see something else than Go: `\r\n` is two bytes, an accent is its own.
enum ByteText {
    /// What Go's `TrimSpace` takes away.
    static let blanks: Set<Unicode.Scalar> = [
        "\t", "\n", "\u{0B}", "\u{0C}", "\r", " ", "\u{85}", "\u{A0}", "\u{1680}", "\u{2000}", "\u{2001}", "\u{2002}", "\u{2003}", "\u{2004}",
        "\u{2005}", "\u{2006}", "\u{2007}", "\u{2008}", "\u{2009}", "\u{200A}", "\u{2028}", "\u{2029}", "\u{202F}", "\u{205F}", "\u{3000}",
    ]

    /// A failure when a text of so many bytes, so many times, would be too long.
    static func check(_ bytes: Int, times count: Int) throws(TemplateFailure) {
        let (product, isTooLong) = bytes.multipliedReportingOverflow(by: count)
        guard !isTooLong, product <= TemplateLimits.bytes else {
            throw TemplateFailure("the result is longer than \(TemplateLimits.bytes) bytes")
        }
    }

    static func trimmed(_ text: String, _ set: Set<Unicode.Scalar>) -> String {
        var rest = Substring(text).unicodeScalars
        while let first = rest.first, set.contains(first) { rest.removeFirst() }
        while let last = rest.last, set.contains(last) { rest.removeLast() }
        return String(rest)
    }

    static func dropping(suffix: String, of text: String) -> String {
        let (bytes, end) = (GoBytes.of(text), GoBytes.of(suffix))
        guard bytes.count >= end.count, bytes.suffix(end.count).elementsEqual(end) else { return text }
        return GoBytes.text(bytes.dropLast(end.count))
    }

    static func dropping(prefix: String, of text: String) -> String {
        let (bytes, start) = (GoBytes.of(text), GoBytes.of(prefix))
        guard bytes.starts(with: start) else { return text }
        return GoBytes.text(bytes.dropFirst(start.count))
    }

    /// The first bytes, or with a negative count the last.
    static func truncated(_ text: String, _ count: Int) -> String {
        let (bytes, size) = (GoBytes.of(text), Int(clamping: count.magnitude))
        guard bytes.count > size else { return text }
        return GoBytes.text(count < 0 ? bytes.suffix(size) : bytes.prefix(size))
    }

    /// sprig's `substr`: a negative start is 0, a negative end or one after the text is its end.
    static func part(_ text: String, from start: Int, to end: Int) throws(TemplateFailure) -> String {
        let bytes = GoBytes.of(text)
        let stop = start < 0 ? end : (end < 0 || end > bytes.count ? bytes.count : end)
        let begin = max(0, start)
        guard begin <= stop, stop <= bytes.count else { throw TemplateFailure("runtime error: slice bounds out of range [\(begin):\(stop)]") }
        return GoBytes.text(bytes[begin..<stop])
    }

    /// The place of a text in another, in bytes.
    static func place(of part: String, in text: String, from start: Int = 0) -> Int? {
        place(of: GoBytes.of(part), in: GoBytes.of(text), from: start)
    }

    static func place(of part: [UInt8], in text: [UInt8], from start: Int) -> Int? {
        guard let first = part.first else { return start <= text.count ? start : nil }
        var place = start
        while place + part.count <= text.count {
            if text[place] == first, text[place..<place + part.count].elementsEqual(part) { return place }
            place += 1
        }
        return nil
    }

    /// An empty text to replace stands before every code point and at the end.
    static func replacing(_ old: String, by new: String, in text: String) throws(TemplateFailure) -> String {
        let (old, new, text) = (GoBytes.of(old), GoBytes.of(new), GoBytes.of(text))
        var result: [UInt8] = []
        if old.isEmpty {
            try check(new.count + 1, times: text.count + 1)
            for byte in text {
                if byte & 0xC0 != 0x80 { result += new }
                result.append(byte)
            }
            return GoBytes.text(result + new)
        }
        var start = 0
        while let place = place(of: old, in: text, from: start) {
            result += text[start..<place]
            result += new
            try check(result.count, times: 1)
            start = place + old.count
        }
        result += text[start...]
        try check(result.count, times: 1)
        return GoBytes.text(result)
    }

    /// Blanks at the start of every line, empty ones too.
    static func indented(_ text: String, by count: Int) throws(TemplateFailure) -> String {
        guard count >= 0 else { throw TemplateFailure("strings: negative Repeat count") }
        let bytes = GoBytes.of(text)
        let lines = bytes.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
        try check(count, times: lines)
        try check(count * lines + bytes.count, times: 1)
        var result: [UInt8] = []
        result.reserveCapacity(count * lines + bytes.count)
        let margin = [UInt8](repeating: 0x20, count: count)
        result += margin
        for byte in bytes {
            result.append(byte)
            if byte == 0x0A { result += margin }
        }
        return GoBytes.text(result)
    }

    static func split(_ text: String, at separator: String) -> [String] {
        if separator.isEmpty { return text.unicodeScalars.map { String($0) } }
        let (part, bytes) = (GoBytes.of(separator), GoBytes.of(text))
        var result: [String] = []
        var start = 0
        while let place = place(of: part, in: bytes, from: start) {
            result.append(GoBytes.text(bytes[start..<place]))
            start = place + part.count
        }
        return result + [GoBytes.text(bytes[start...])]
    }
}
