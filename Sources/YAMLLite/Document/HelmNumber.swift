extension HelmScalar {
    /// Integers as Go's `strconv.ParseInt` with base 0 reads them, then floats; underscores are dropped.
    static func number(_ words: UnsafeBufferPointer<UInt8>) -> Double? {
        guard let first = words.first, first.isDigit || first == .dash || first == UInt8(ascii: "+") || first == .dot else { return nil }
        guard words.contains(UInt8(ascii: "_")) else { return numberWithoutUnderscores(words) }
        return words.filter { $0 != UInt8(ascii: "_") }.withUnsafeBufferPointer { numberWithoutUnderscores($0) }
    }

    /// Most texts that begin like a number end like none (`10Mi`), and are told before anything is made of them.
    private static func numberWithoutUnderscores(_ words: UnsafeBufferPointer<UInt8>) -> Double? {
        let isFloat = isFloat(words)
        guard isFloat || hasBase(words) else { return nil }
        let text = String(decoding: words, as: UTF8.self)
        return integer(text) ?? (isFloat ? Double(text).flatMap { $0.isFinite ? $0 : nil } ?? padded(text) : nil)
    }

    /// Whether a text begins with `0x`, `0o` or `0b`, after a sign or none.
    private static func hasBase(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
        let zero = words.first == .dash || words.first == UInt8(ascii: "+") ? 1 : 0
        guard zero + 1 < words.count, words[zero] == UInt8(ascii: "0") else { return false }
        let letter = words[zero + 1] | 0x20
        return letter == UInt8(ascii: "x") || letter == UInt8(ascii: "o") || letter == UInt8(ascii: "b")
    }

    private static func integer(_ text: String) -> Double? {
        var rest = Substring(text)
        var sign = 1.0
        if let first = rest.first, first == "-" || first == "+" {
            sign = first == "-" ? -1 : 1
            rest.removeFirst()
        }
        let lower = rest.lowercased()
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where lower.hasPrefix(prefix) {
            let digits = rest.dropFirst(2)
            guard digits.first != "+", digits.first != "-" else { return nil }
            return UInt64(digits, radix: radix).map { sign * Double($0) }
        }
        guard let first = rest.first, first.isASCII, first.isNumber else { return nil }
        if rest.count > 1, first == "0" { return UInt64(rest, radix: 8).map { sign * Double($0) } }
        return UInt64(rest).map { sign * Double($0) }
    }

    /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
    private static func isFloat(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        func next() -> UInt8 { place < words.count ? words[place] : 0 }
        func skipSign() { if next() == .dash || next() == UInt8(ascii: "+") { place += 1 } }
        func digits() -> Int {
            let start = place
            while next().isDigit { place += 1 }
            return place - start
        }
        skipSign()
        let whole = digits()
        if next() == .dot {
            place += 1
            guard digits() > 0 || whole > 0 else { return false }
        } else if whole == 0 {
            return false
        }
        if next() | 0x20 == UInt8(ascii: "e") {
            place += 1
            skipSign()
            guard digits() > 0 else { return false }
        }
        return place == words.count
    }

    /// Swift wants digits on both sides of the point.
    private static func padded(_ text: String) -> Double? {
        var padded = text
        if let dot = padded.firstIndex(of: ".") {
            let after = padded.index(after: dot)
            if after == padded.endIndex || !padded[after].isNumber { padded.insert("0", at: after) }
            if dot == padded.startIndex || !padded[padded.index(before: dot)].isNumber { padded.insert("0", at: dot) }
        }
        return Double(padded).flatMap { $0.isFinite ? $0 : nil }
    }
}
