import SourceBytes

/// Where a value ends, and whether what stands there is a credential at all.
extension CredentialScan {
    /// Both sides of a choice in Terraform: `token = var.own ? "abc" : "def"`.
    mutating func markChoices(after end: Int, in line: Range<Int>) -> Int {
        let isBlankOrColon = { (byte: UInt8) in byte == 0x20 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "?") }
        guard bytes[min(end, line.upperBound)..<line.upperBound].first(where: { $0 != 0x20 }) == UInt8(ascii: "?") else { return end }
        var place = end
        for _ in 0..<2 {
            while place < line.upperBound, isBlankOrColon(bytes[place]) { place += 1 }
            guard place < line.upperBound, isQuote(bytes[place]) else { return place }
            place = min(line.upperBound, markQuoted(at: place, in: line) + 1)
        }
        return place
    }

    /// Marks one value, or those of a list in brackets, and says where it ends.
    mutating func mark(from start: Int, in line: Range<Int>, isLineKey: Bool, isProse: Bool) -> Int {
        var place = start
        while place < line.upperBound, bytes[place] == 0x20 || bytes[place] == 0x09 || bytes[place] == UInt8(ascii: "\\") { place += 1 }
        // An anchor or a tag of YAML: `token: &own abc`.
        while isLineKey, place < line.upperBound, bytes[place] == UInt8(ascii: "&") || bytes[place] == UInt8(ascii: "!"),
            let blank = bytes[place..<line.upperBound].firstIndex(of: 0x20), let next = bytes[blank..<line.upperBound].firstIndex(where: { $0 != 0x20 && $0 != 0x0D }) {
            place = next
        }
        guard place < line.upperBound else { return place }
        if bytes[place] == UInt8(ascii: "[") {
            let end = bytes[place..<line.upperBound].firstIndex(of: UInt8(ascii: "]")) ?? line.upperBound
            var item = place + 1
            while item < end {
                if bytes[item] == UInt8(ascii: ",") || bytes[item] == 0x20 {
                    item += 1
                } else {
                    item = max(item + 1, mark(from: item, in: line.lowerBound..<end, isLineKey: false, isProse: isProse))
                }
            }
            return end
        }
        if isQuote(bytes[place]) {
            if isClosing(at: place, in: line) { return place }
            let end = markQuoted(at: place, in: line)
            return isLineKey ? markRemainder(after: end, in: line) : end
        }
        var end = place
        if isLineKey {
            end = line.upperBound
            if let comment = bytes[place..<end].indices.first(where: { bytes[$0] == UInt8(ascii: "#") && bytes[$0 - 1] == 0x20 }) { end = comment }
        } else {
            while end < line.upperBound, !Self.ends.contains(bytes[end]), !isEscapedEnd(at: end, in: line) { end += 1 }
        }
        while end > place, Self.trailing.contains(bytes[end - 1]) { end -= 1 }
        add(place..<end, isProse: isProse)
        return end
    }

    private static let ends = ByteSet(" \t\r,;&\"'`)]}<>|")
    private static let trailing = ByteSet(" \t\r,\"'")
    private static let blanksAndQuotes = ByteSet(" \r\"'")
    private static let blanksAndEscapes = ByteSet(" \r\\")
    private static let escapes = ByteSet("nrt\"")

    /// At `\n`, `\r`, `\t` or `\"` of a text in quotes.
    private func isEscapedEnd(at place: Int, in line: Range<Int>) -> Bool {
        bytes[place] == UInt8(ascii: "\\") && place + 1 < line.upperBound && Self.escapes.contains(bytes[place + 1])
    }

    /// What stands after the closing quotes of a line's value belongs to it: `token = "abc" def"` is a slip of quotes.
    private mutating func markRemainder(after end: Int, in line: Range<Int>) -> Int {
        var place = min(end + 1, line.upperBound)
        while place < line.upperBound, isQuote(bytes[place]) || bytes[place] == 0x20 { place += 1 }
        guard place < line.upperBound, TellingName.isLetterOrDigit(bytes[place]) else { return end }
        var last = line.upperBound
        while last > place, Self.blanksAndQuotes.contains(bytes[last - 1]) { last -= 1 }
        add(place..<last, isProse: false)
        return line.upperBound
    }

    /// Whether a quote ends the text that a name stands in, `"u?token=", "b"`, so that it has no value: a text is open, and what follows could
    /// not stand in a new one.
    private func isClosing(at quote: Int, in line: Range<Int>) -> Bool {
        let next = quote + 1 < line.upperBound ? bytes[quote + 1] : UInt8(ascii: ",")
        guard Self.closings.contains(next), quote > line.lowerBound else { return false }
        let start = max(line.lowerBound, quote - 4096)
        return bytes[start..<quote].count { $0 == bytes[quote] } % 2 == 1
    }

    private static let closings = ByteSet(",]}) \r")

    /// The text in quotes, with as many as it is opened by; to the end of the line where they are not closed.
    private mutating func markQuoted(at quote: Int, in line: Range<Int>) -> Int {
        let mark = bytes[quote]
        let isEscaped = quote > line.lowerBound && bytes[quote - 1] == UInt8(ascii: "\\")
        var start = quote
        while start < line.upperBound, bytes[start] == mark, start - quote < 3 { start += 1 }
        if start - quote == 2 { return start }
        var end = start
        while end < line.upperBound {
            if bytes[end] == mark, isEscaped == (bytes[end - 1] == UInt8(ascii: "\\")) || mark == UInt8(ascii: "'") { break }
            end += 1
        }
        let isClosed = end < line.upperBound
        var last = isClosed && isEscaped ? end - 1 : end
        if !isClosed { while last > start, Self.blanksAndEscapes.contains(bytes[last - 1]) { last -= 1 } }
        add(start..<max(start, last), isProse: false)
        return end
    }

    /// Adds a range unless what stands there is no secret: a variable, a placeholder, a switch, a name.
    mutating func add(_ range: Range<Int>, isProse: Bool) {
        guard !range.isEmpty else { return }
        let text = bytes[range]
        if text.starts(with: "{{") { return addLiterals(in: range) }
        guard !Placeholders.isVariable(text) else { return }
        if text.count <= 5, Self.noValues.contains(String(decoding: text, as: UTF8.self).lowercased()) { return }
        let first = text[text.startIndex]
        if first == UInt8(ascii: "*") || first == UInt8(ascii: "&") || first == UInt8(ascii: "!") && String(decoding: text, as: UTF8.self).count < 6 || Placeholders.contains(text) { return }
        if TellingName.isName(text) { return }
        if isProse, !isMixed(bytes[range]) { return }
        if first == UInt8(ascii: "/"), !isProse, String(decoding: text, as: UTF8.self).contains("/run/") { return }
        ranges.append(range)
    }

    /// Switches, and what begins or stands for a value that is not there.
    private static let noValues = ["true", "false", "null", "~", "yes", "no", "on", "off", "|", ">", "|-", ">-", "{", "}", "{}", "[]", "nil", "none"]

    /// Whether a word is no word of a language: long, of letters and digits.
    func isMixed(_ word: ByteSlice) -> Bool {
        let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
        return word.count >= 8 && word.contains(where: isDigit) && word.contains { TellingName.isLetterOrDigit($0) && !isDigit($0) }
    }

    /// In a template's action, the text that holds where no value is given: `{{ .Values.token | default "..." }}`.
    private mutating func addLiterals(in action: Range<Int>) {
        var place = action.lowerBound
        while let open = bytes[place..<action.upperBound].firstIndex(where: { isQuote($0) || $0 == UInt8(ascii: "`") }) {
            guard let close = bytes[(open + 1)..<action.upperBound].firstIndex(of: bytes[open]) else { return }
            let words = bytes[action.lowerBound..<open].split { $0 == 0x20 || $0 == UInt8(ascii: "\\") }
            if words.last?.reads("default") == true { add(open + 1..<close, isProse: false) }
            place = close + 1
        }
    }
}
