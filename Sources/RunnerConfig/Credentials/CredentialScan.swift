/// Finds credentials in a text without understanding it: in TOML, YAML, JSON, shell, comments, valid or not.
///
/// It looks for names that tell (``TellingName``) with a value after `=`, `:` or a blank, wherever on a line they stand, and for shapes
/// (``CredentialShape``). Every byte is looked at a bounded number of times.
struct CredentialScan {
    private let bytes: [UInt8]
    private(set) var ranges: [Range<Int>]
    /// In a Secret every value below `data:` is one.
    private var dataIndentation: Int?
    /// `name: AWS_SECRET_ACCESS_KEY` waits for its `value:`.
    private var awaitsValue = false
    /// `token: |` has it on the lines below.
    private var awaited: AwaitedValue?
    private let isSecretManifest: Bool
    /// Names come again and again.
    private var told: [ArraySlice<UInt8>: Bool] = [:]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        ranges = CredentialShape.ranges(in: bytes[...])
        isSecretManifest = SecretMention.isIn(bytes)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            scan(start..<end)
            start = end + 1
        }
    }

    private mutating func scan(_ line: Range<Int>) {
        let text = bytes[line]
        guard let first = text.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return }
        if inSecretData(line, first) || isAwaited(line, first) { return }
        let isComment = bytes[first] == UInt8(ascii: "#") || bytes[first...].starts(with: "//".utf8)
        var position = first
        var isFirstName = true
        var hash: Int?
        var hasToldInProse = false
        while position < line.upperBound {
            let byte = bytes[position]
            if byte == UInt8(ascii: "#"), position == line.lowerBound || bytes[position - 1] == 0x20 || bytes[position - 1] == 0x09 { hash = hash ?? position }
            guard isNameByte(byte) else {
                position += 1
                continue
            }
            var end = position
            while end < line.upperBound, isNameByte(bytes[end]) { end += 1 }
            let name = position..<end
            // `- token: abc`: the dash is no name.
            if end - position == 1, byte == UInt8(ascii: "-") {
                position = end
                continue
            }
            let isProse = isComment || hash != nil
            // "the token is abc...": a long word that mixes letters and digits, after one that tells.
            if isProse, hasToldInProse, end - position >= 20 { add(name, isProse: true) }
            if isProse, !hasToldInProse { hasToldInProse = tells(bytes[name]) }
            position = max(end, value(after: name, in: line, isLineKey: isFirstName && !isProse, isProse: isProse) ?? end)
            isFirstName = false
        }
    }

    /// Marks the value that stands after a name that tells; the place to go on from.
    private mutating func value(after name: Range<Int>, in line: Range<Int>, isLineKey: Bool, isProse: Bool) -> Int? {
        var place = name.upperBound
        // The quotes of the key, escaped or not.
        while place < line.upperBound, bytes[place] == UInt8(ascii: "\\") || isQuote(bytes[place]) { place += 1 }
        let afterQuote = place
        while place < line.upperBound, isBlank(bytes[place]) { place += 1 }
        guard place < line.upperBound else { return unseparated(name, in: line, isLineKey: isLineKey) }
        let isSeparated = bytes[place] == UInt8(ascii: "=") || bytes[place] == UInt8(ascii: ":")
        let isFlag = place > afterQuote && bytes[name].starts(with: "--".utf8)
        let isBearer = place > afterQuote && ["Bearer", "Basic"].contains { bytes[name].elementsEqual($0.utf8) }
        guard isSeparated || isFlag || isBearer else { return unseparated(name, in: line, isLineKey: isLineKey) }
        let isTelling = isBearer || tells(bytes[name]) || isSeparated && isSignature(name)
        if isSeparated {
            noteEntry(name, isTelling, place, line)
            if !isTelling, awaitsValue, bytes[name].elementsEqual("value".utf8) {
                awaitsValue = false
                awaitValue(after: place + 1, in: line)
                return mark(from: place + 1, in: line, isLineKey: isLineKey, isProse: false)
            }
        }
        guard isTelling, !isNameOfSecret(name, isSeparated ? place + 1 : place, line) else { return nil }
        // `a := b`, `a => b`, `a == b`.
        var start = isSeparated ? place + 1 : place
        while isSeparated, start < line.upperBound, "=>:".utf8.contains(bytes[start]) { start += 1 }
        if isSeparated, !isProse { awaitValue(after: start, in: line) }
        return mark(from: start, in: line, isLineKey: isLineKey && isSeparated, isProse: isProse || isBearer)
    }

    /// `password "abc"`, `password abc1234`: the slip of a separator left out. What is quoted after the first name of a line is its
    /// value; elsewhere it has to look like a credential, too.
    private mutating func unseparated(_ name: Range<Int>, in line: Range<Int>, isLineKey: Bool) -> Int? {
        guard tells(bytes[name]) else { return nil }
        var place = name.upperBound
        let quotes = bytes[..<name.lowerBound].reversed().prefix { isQuote($0) }.count
        for _ in 0..<quotes where place < line.upperBound && isQuote(bytes[place]) { place += 1 }
        while place < line.upperBound, isBlank(bytes[place]) || bytes[place] == UInt8(ascii: ";") { place += 1 }
        guard place < line.upperBound, place > name.upperBound || isQuote(bytes[place]) else { return nil }
        guard isQuote(bytes[place]) else { return mark(from: place, in: line, isLineKey: false, isProse: true) }
        let quoted = bytes[(place + 1)..<line.upperBound].prefix { $0 != bytes[place] }
        guard isLineKey || isMixed(quoted) else { return nil }
        return mark(from: place, in: line, isLineKey: isLineKey, isProse: false)
    }

    private mutating func awaitValue(after place: Int, in line: Range<Int>) {
        let indentation = bytes[line].prefix { $0 == 0x20 || $0 == 0x09 }.count
        awaited = AwaitedValue(after: bytes[place..<line.upperBound], indentation: indentation)
    }

    /// Marks what a line has of the value that a name further up waits for; whether it had any.
    private mutating func isAwaited(_ line: Range<Int>, _ first: Int) -> Bool {
        guard case .value(let start, let isLast)? = awaited?.part(bytes[line], first: first) else {
            awaited = nil
            return false
        }
        if isLast { awaited = nil }
        _ = mark(from: start, in: line, isLineKey: true, isProse: false)
        return true
    }

    /// `?sig=...`: what signs a URL is as good as a key.
    private func isSignature(_ name: Range<Int>) -> Bool {
        guard name.lowerBound > 0, "?&".utf8.contains(bytes[name.lowerBound - 1]) else { return false }
        let word = String(decoding: bytes[name], as: UTF8.self).lowercased()
        return ["sig", "signature", "key", "code"].contains(word) || word.hasSuffix("-signature")
    }

    private mutating func tells(_ name: ArraySlice<UInt8>) -> Bool {
        guard name.count < 100 else { return false }
        if let known = told[name] { return known }
        let answer = TellingName.isTelling(name)
        told[name] = answer
        return answer
    }

    /// `name: X` says what the `value:` beside it is.
    private mutating func noteEntry(_ name: Range<Int>, _ isTelling: Bool, _ separator: Int, _ line: Range<Int>) {
        guard bytes[name].elementsEqual("name".utf8) || bytes[name].elementsEqual("key".utf8) else { return }
        let rest = bytes[(separator + 1)..<line.upperBound].drop { !isNameByte($0) && $0 != UInt8(ascii: ",") }
        awaitsValue = TellingName.isTelling(rest.prefix(while: isNameByte))
    }

    /// `secret: runner-token` in YAML names a Secret, `secretKey: token` one of its keys.
    private func isNameOfSecret(_ name: Range<Int>, _ start: Int, _ line: Range<Int>) -> Bool {
        let key = String(decoding: bytes[name], as: UTF8.self).lowercased()
        guard key == "secret" || key == "secretkey" || key.hasSuffix("secretname"), bytes[start - 1] == UInt8(ascii: ":") else { return false }
        let value = bytes[start..<line.upperBound].drop { $0 == 0x20 || isQuote($0) }.prefix { !isQuote($0) && $0 != 0x20 && $0 != 0x0D && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "}") }
        let isPlainName = !value.isEmpty && value.count <= 40 && value.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
        let digits = value.count { (0x30...0x39).contains($0) }
        return isPlainName && (digits <= 2 || value.contains(UInt8(ascii: "-")) && digits * 3 < value.count)
    }

    /// Marks one value, or those of a list in brackets, and says where it ends.
    private mutating func mark(from start: Int, in line: Range<Int>, isLineKey: Bool, isProse: Bool) -> Int {
        var place = start
        while place < line.upperBound, bytes[place] == 0x20 || bytes[place] == 0x09 || bytes[place] == UInt8(ascii: "\\") { place += 1 }
        guard place < line.upperBound else { return place }
        if bytes[place] == UInt8(ascii: "[") {
            let end = bytes[place..<line.upperBound].firstIndex(of: UInt8(ascii: "]")) ?? line.upperBound
            var item = place + 1
            while item < end {
                if ", ".utf8.contains(bytes[item]) {
                    item += 1
                } else {
                    item = max(item + 1, mark(from: item, in: line.lowerBound..<end, isLineKey: false, isProse: isProse))
                }
            }
            return end
        }
        if isQuote(bytes[place]) {
            let end = markQuoted(at: place, in: line)
            return isLineKey ? markRemainder(after: end, in: line) : end
        }
        var end = place
        if isLineKey {
            end = line.upperBound
            if let comment = bytes[place..<end].indices.first(where: { bytes[$0] == UInt8(ascii: "#") && bytes[$0 - 1] == 0x20 }) { end = comment }
        } else {
            while end < line.upperBound, !" \t\r,;&\"'`)]}<>|".utf8.contains(bytes[end]) { end += 1 }
        }
        while end > place, " \t\r,\"'".utf8.contains(bytes[end - 1]) { end -= 1 }
        add(place..<end, isProse: isProse)
        return end
    }

    /// What stands after the closing quotes of a line's value belongs to it: `token = "abc" def"` is a slip of quotes.
    private mutating func markRemainder(after end: Int, in line: Range<Int>) -> Int {
        var place = min(end + 1, line.upperBound)
        while place < line.upperBound, isQuote(bytes[place]) || bytes[place] == 0x20 { place += 1 }
        guard place < line.upperBound, TellingName.isLetterOrDigit(bytes[place]) else { return end }
        var last = line.upperBound
        while last > place, " \r\"'".utf8.contains(bytes[last - 1]) { last -= 1 }
        add(place..<last, isProse: false)
        return line.upperBound
    }

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
        if !isClosed { while last > start, bytes[last - 1] == 0x0D || bytes[last - 1] == 0x20 { last -= 1 } }
        add(start..<max(start, last), isProse: false)
        return end
    }

    /// Adds a range unless what stands there is no secret: a variable, a placeholder, a switch, a name.
    private mutating func add(_ range: Range<Int>, isProse: Bool) {
        guard !range.isEmpty else { return }
        if bytes[range].starts(with: "{{".utf8) { return addLiterals(in: range) }
        guard !Placeholders.isVariable(bytes[range]) else { return }
        let text = String(decoding: bytes[range], as: UTF8.self)
        let lower = text.lowercased()
        if ["true", "false", "null", "~", "yes", "no", "on", "off", "|", ">", "|-", ">-", "{", "}", "{}", "[]", "nil", "none"].contains(lower) { return }
        if text.hasPrefix("*") || text.hasPrefix("&") || text.hasPrefix("!") && text.count < 6 || Placeholders.contains(text) { return }
        if TellingName.isName(text.utf8) { return }
        if isProse, !isMixed(bytes[range]) { return }
        if lower.hasPrefix("/") && !isProse && text.contains("/run/") { return }
        ranges.append(range)
    }

    /// Whether a word is no word of a language: long, of letters and digits.
    private func isMixed(_ word: ArraySlice<UInt8>) -> Bool {
        let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
        return word.count >= 8 && word.contains(where: isDigit) && word.contains { TellingName.isLetterOrDigit($0) && !isDigit($0) }
    }

    /// In a template's action, the text that holds where no value is given: `{{ .Values.token | default "..." }}`.
    private mutating func addLiterals(in action: Range<Int>) {
        var place = action.lowerBound
        while let open = bytes[place..<action.upperBound].firstIndex(where: { "\"'`".utf8.contains($0) }) {
            guard let close = bytes[(open + 1)..<action.upperBound].firstIndex(of: bytes[open]) else { return }
            let words = bytes[action.lowerBound..<open].split { $0 == 0x20 || $0 == UInt8(ascii: "\\") }
            if words.last?.elementsEqual("default".utf8) == true { add(open + 1..<close, isProse: false) }
            place = close + 1
        }
    }

    /// Below `data:` and `stringData:` of a Secret, whatever the key.
    private mutating func inSecretData(_ line: Range<Int>, _ first: Int) -> Bool {
        guard isSecretManifest else { return false }
        let indentation = first - line.lowerBound
        if let open = dataIndentation {
            if indentation > open {
                // `key: value`, or a line of a block below a key.
                let colon = bytes[first..<line.upperBound].firstIndex(of: UInt8(ascii: ":"))
                let isKey = colon.map { $0 + 1 == line.upperBound || bytes[$0 + 1] == 0x20 || bytes[$0 + 1] == 0x0D } ?? false
                if bytes[first] == UInt8(ascii: "#") { return false }
                _ = mark(from: isKey ? (colon ?? first) + 1 : first, in: line, isLineKey: true, isProse: false)
                return true
            }
            dataIndentation = nil
        }
        let name = bytes[first..<line.upperBound].prefix { isNameByte($0) || isQuote($0) }.filter { !isQuote($0) }.map(\.lowercasedASCII)
        guard ["data", "stringdata", "encrypteddata"].contains(where: { name.elementsEqual($0.utf8) }) else { return false }
        dataIndentation = indentation
        let colon = bytes[first..<line.upperBound].firstIndex(of: UInt8(ascii: ":")) ?? line.upperBound - 1
        let rest = bytes[(colon + 1)..<line.upperBound].drop { $0 == 0x20 || $0 == 0x0D }
        guard let opening = rest.first else { return true }
        if opening == UInt8(ascii: "{") { markFlow(rest.startIndex..<line.upperBound) } else { _ = mark(from: rest.startIndex, in: line, isLineKey: true, isProse: false) }
        return true
    }

    /// `{ key: value, "key": "value" }`: what stands after each colon.
    private mutating func markFlow(_ range: Range<Int>) {
        var place = range.lowerBound
        while let colon = bytes[place..<range.upperBound].firstIndex(of: UInt8(ascii: ":")) {
            place = max(colon + 1, mark(from: colon + 1, in: range, isLineKey: false, isProse: false))
        }
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        TellingName.isLetterOrDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}
