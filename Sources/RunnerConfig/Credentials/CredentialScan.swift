import SourceBytes

/// Finds credentials in a text without understanding it: in TOML, YAML, JSON, shell, comments, valid or not.
///
/// It looks for names that tell (``TellingName``) with a value after `=`, `:` or a blank, wherever on a line they stand, and for shapes
/// (``CredentialShape``). Every byte is looked at a bounded number of times.
struct CredentialScan {
    let bytes: UnsafeBufferPointer<UInt8>
    var ranges: [Range<Int>]
    /// In a Secret every value below `data:` is one.
    private var dataIndentation: Int?
    /// `name: AWS_SECRET_ACCESS_KEY` waits for its `value:`.
    private var awaitsValue = false
    /// `set_sensitive` of Terraform: each `value` up to its closing bracket is one.
    private var isSensitive = false
    /// `token: |` has it on the lines below.
    private var awaited: AwaitedValue?
    /// Of the line that is looked at.
    private var indentation = 0
    /// The document that is looked at is a Secret's, valid or not.
    private var isSecretManifest = false
    /// Whether there may be command lines that hold a credential.
    private let namesPrograms: Bool
    /// Names come again and again: where the last one of a hash stood, and whether it tells.
    private var told = [ToldName](repeating: ToldName(range: 0..<0, tells: false), count: 256)

    private struct ToldName {
        var range: Range<Int>
        var tells: Bool
    }

    /// Where they stand in some bytes; ranges may overlap.
    static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        bytes.withUnsafeBufferPointer { bytes in
            var scan = CredentialScan(bytes)
            scan.lines()
            return scan.ranges
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        ranges = CredentialShape.ranges(in: bytes)
        namesPrograms = CommandCredentials.areLikely(in: bytes)
    }

    private mutating func lines() {
        isSecretManifest = SecretMention.isIn(document(from: 0))
        var start = 0
        while start < bytes.count {
            let end = bytes.firstOffset(of: 0x0A, from: start) ?? bytes.count
            if Self.isSeparator(bytes[start..<end]) {
                isSecretManifest = SecretMention.isIn(document(from: end))
                dataIndentation = nil
            }
            scan(start..<end)
            start = end + 1
        }
    }

    /// A document of YAML up to the next line `---`.
    private func document(from start: Int) -> ByteSlice {
        var place = start
        while let mark = bytes.firstOffset(of: "\n---", from: place) {
            let end = bytes.firstOffset(of: 0x0A, from: mark + 1) ?? bytes.count
            if Self.isSeparator(bytes[(mark + 1)..<end]) { return bytes[start..<mark] }
            place = mark + 1
        }
        return bytes[start...]
    }

    /// At the very start of a line, so that it is no part of a text within a document.
    private static func isSeparator(_ line: ByteSlice) -> Bool {
        line.starts(with: "---") && line.dropFirst(3).first.map { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } ?? true
    }

    private mutating func scan(_ line: Range<Int>) {
        let text = bytes[line]
        guard let first = text.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return }
        indentation = first - line.lowerBound
        if inSecretData(line, first) || isAwaited(line, first) { return }
        if namesPrograms { ranges += CommandCredentials.ranges(in: bytes, line: line) }
        let isComment = bytes[first] == UInt8(ascii: "#") || bytes[first...].starts(with: "//")
        if isSensitive, bytes[first] == UInt8(ascii: "]") || bytes[first] == UInt8(ascii: "}"), first + 1 >= line.upperBound || bytes[first + 1] != UInt8(ascii: ",") { isSensitive = false }
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
            if reads(name, "set_sensitive") { isSensitive = true }
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
        let isFlag = place > afterQuote && bytes[name].starts(with: "--")
        let isBearer = place > afterQuote && (reads(name, "Bearer") || reads(name, "Basic"))
        guard isSeparated || isFlag || isBearer else { return unseparated(name, in: line, isLineKey: isLineKey) }
        let isTelling = isBearer || tells(bytes[name]) || isSeparated && isSignature(name)
        if isSeparated {
            noteEntry(name, isTelling, place, line)
            if !isTelling, awaitsValue || isSensitive, reads(name, "value") {
                awaitsValue = false
                awaitValue(after: place + 1, in: line)
                return mark(from: place + 1, in: line, isLineKey: isLineKey, isProse: false)
            }
        }
        guard isTelling, !isNameOfSecret(name, isSeparated ? place + 1 : place, line) else { return nil }
        // `a := b`, `a => b`, `a == b`.
        var start = isSeparated ? place + 1 : place
        while isSeparated, start < line.upperBound, Self.separators.contains(bytes[start]) { start += 1 }
        if isSeparated { start = afterScheme(start, in: line) }
        if isSeparated, !isProse { awaitValue(after: start, in: line) }
        let end = mark(from: start, in: line, isLineKey: isLineKey && isSeparated, isProse: isProse || isBearer)
        return isSeparated ? markChoices(after: end, in: line) : end
    }

    /// `Authorization: Bearer abc`: the word is how the credential is given, and no part of it.
    private func afterScheme(_ start: Int, in line: Range<Int>) -> Int {
        let rest = bytes[start..<line.upperBound].drop(while: isBlank)
        guard let scheme = Self.schemes.first(where: { rest.starts(with: $0) }) else { return start }
        return rest.startIndex + scheme.utf8CodeUnitCount
    }

    private static let schemes: [StaticString] = ["Bearer ", "Basic "]
    private static let separators = ByteSet("=>:")

    /// `password "abc"`, `password abc1234`: the slip of a separator left out. What is quoted after the first name of a line is its
    /// value; elsewhere it has to look like a credential, too.
    private mutating func unseparated(_ name: Range<Int>, in line: Range<Int>, isLineKey: Bool) -> Int? {
        var place = name.upperBound
        var quote = name.lowerBound - 1
        // As many quotes after the name as stand before it.
        while quote >= 0, isQuote(bytes[quote]) {
            if place < line.upperBound, isQuote(bytes[place]) { place += 1 }
            quote -= 1
        }
        // `["--token", "abc"]`.
        let isFlag = bytes[name].starts(with: "--")
        while place < line.upperBound, isBlank(bytes[place]) || bytes[place] == UInt8(ascii: ";") || isFlag && bytes[place] == UInt8(ascii: ",") { place += 1 }
        guard place < line.upperBound, place > name.upperBound || isQuote(bytes[place]) else {
            // `? token` has its value on a line that begins with a colon.
            if bytes[line].first(where: { !isBlank($0) }) == UInt8(ascii: "?"), tells(bytes[name]) { awaitValue(after: line.upperBound, in: line) }
            return nil
        }
        guard tells(bytes[name]) else { return nil }
        guard isQuote(bytes[place]) else { return mark(from: place, in: line, isLineKey: false, isProse: true) }
        let quoted = bytes[(place + 1)..<line.upperBound].prefix { $0 != bytes[place] }
        guard isLineKey || isFlag || isMixed(quoted) else { return nil }
        return mark(from: place, in: line, isLineKey: isLineKey, isProse: false)
    }

    private mutating func awaitValue(after place: Int, in line: Range<Int>) {
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
        guard name.lowerBound > 0, bytes[name.lowerBound - 1] == UInt8(ascii: "?") || bytes[name.lowerBound - 1] == UInt8(ascii: "&") else { return false }
        let word = String(decoding: bytes[name], as: UTF8.self).lowercased()
        return ["sig", "signature", "key", "code"].contains(word) || word.hasSuffix("-signature")
    }

    private mutating func tells(_ name: ByteSlice) -> Bool {
        guard name.count < 100 else { return false }
        guard let first = name.first, let last = name.last else { return false }
        let slot = (name.count &* 67 &+ Int(first) &* 5 &+ Int(last)) & 255
        let known = told[slot]
        if bytes[known.range].reads(name) { return known.tells }
        let answer = TellingName.isTelling(name)
        told[slot] = ToldName(range: name.startIndex..<name.endIndex, tells: answer)
        return answer
    }

    /// `name: X` says what the `value:` beside it is.
    private mutating func noteEntry(_ name: Range<Int>, _ isTelling: Bool, _ separator: Int, _ line: Range<Int>) {
        guard reads(name, "name") || reads(name, "key") else { return }
        let rest = bytes[(separator + 1)..<line.upperBound].drop { !isNameByte($0) && $0 != UInt8(ascii: ",") }
        awaitsValue = TellingName.isTelling(rest.prefix(while: isNameByte))
    }

    /// `secret: runner-token` in YAML names a Secret, `secretKey: token` one of its keys.
    private func isNameOfSecret(_ name: Range<Int>, _ start: Int, _ line: Range<Int>) -> Bool {
        guard bytes[start - 1] == UInt8(ascii: ":") else { return false }
        let key = String(decoding: bytes[name], as: UTF8.self).lowercased()
        guard key == "secret" || key == "secretkey" || key.hasSuffix("secretname") else { return false }
        let value = bytes[start..<line.upperBound].drop { $0 == 0x20 || isQuote($0) }.prefix { !isQuote($0) && $0 != 0x20 && $0 != 0x0D && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "}") }
        let isPlainName = !value.isEmpty && value.count <= 40 && value.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
        let digits = value.count { (0x30...0x39).contains($0) }
        return isPlainName && (digits <= 2 || value.contains(UInt8(ascii: "-")) && digits * 3 < value.count)
    }

    /// Below `data:` and `stringData:` of a Secret, whatever the key.
    private mutating func inSecretData(_ line: Range<Int>, _ first: Int) -> Bool {
        guard isSecretManifest else { return false }
        if let open = dataIndentation {
            if indentation > open {
                // `key: value`, or a line of a block below a key.
                let colon = bytes[first..<line.upperBound].firstIndex(of: UInt8(ascii: ":"))
                let isKey = colon.map { colon in
                    (colon + 1 == line.upperBound || bytes[colon + 1] == 0x20 || bytes[colon + 1] == 0x0D)
                        && bytes[first..<colon].allSatisfy { isNameByte($0) || isQuote($0) || $0 == UInt8(ascii: "/") }
                } ?? false
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

    /// Whether a range is spelled like a word.
    private func reads(_ range: Range<Int>, _ word: StaticString) -> Bool { bytes[range].reads(word) }

    private func isNameByte(_ byte: UInt8) -> Bool {
        TellingName.isLetterOrDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}
