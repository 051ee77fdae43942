/// Credentials to be looked for in sentences, all at once: the time is that of reading the sentence, however many there are.
package struct SecretWords: Sendable {
    /// Those of one length that begin alike.
    private struct Alike: Sendable {
        let length: Int
        var words: Set<ArraySlice<UInt8>>
    }

    /// By their first bytes, longer ones first. Thousands of tokens may begin alike, but they have few lengths.
    private var byBeginning: [UInt64: [Alike]] = [:]
    /// Those too short to be looked for anywhere: they are hidden where they stand in quotes, by themselves.
    private var short: Set<[UInt8]> = []
    private static let beginning = 8

    package init(_ words: [[UInt8]]) {
        for word in Set(words) where !word.isEmpty {
            if word.count < Self.beginning { short.insert(word) } else { add(word, to: &byBeginning[Self.key(word, 0), default: []]) }
        }
        for key in byBeginning.keys { byBeginning[key]?.sort { $0.length > $1.length } }
    }

    private func add(_ word: [UInt8], to all: inout [Alike]) {
        if let index = all.firstIndex(where: { $0.length == word.count }) {
            all[index].words.insert(word[...])
        } else {
            all.append(Alike(length: word.count, words: [word[...]]))
        }
    }

    /// Every one of them.
    package var all: [[UInt8]] { byBeginning.values.flatMap { $0.flatMap(\.words) }.map { Array($0) } + short }

    /// A sentence without them. A word inside a longer one is left.
    package func redacted(_ text: String) -> String {
        guard !byBeginning.isEmpty || !short.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var position = 0
        while position < bytes.count {
            if let length = wordLength(bytes, position) ?? quotedLength(bytes, position) {
                result += Mask.stars.utf8
                position += length
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether a text is one of them.
    package func contains(_ text: some Collection<UInt8>) -> Bool {
        let word = Array(text)
        return short.contains(word) || word.count >= Self.beginning && byBeginning[Self.key(word, 0)]?.contains { $0.words.contains(word[...]) } == true
    }

    private func wordLength(_ bytes: [UInt8], _ position: Int) -> Int? {
        guard position + Self.beginning <= bytes.count, let alike = byBeginning[Self.key(bytes, position)], Self.beginsWord(bytes, position) else { return nil }
        return alike.first { alike in
            let end = position + alike.length
            return end <= bytes.count && alike.words.contains(bytes[position..<end]) && !Self.isLetter(bytes, end)
        }?.length
    }

    /// A short one that fills quotes or backticks, or stands after an equals sign.
    private func quotedLength(_ bytes: [UInt8], _ position: Int) -> Int? {
        guard !short.isEmpty, position > 0, "`\"'= ".utf8.contains(bytes[position - 1]) else { return nil }
        let rest = bytes[position...].prefix(Self.beginning)
        for length in stride(from: min(Self.beginning - 1, rest.count), to: 0, by: -1) where short.contains(Array(rest.prefix(length))) {
            let end = position + length
            let isQuoted = end < bytes.count && "`\"'".utf8.contains(bytes[end]) && bytes[position - 1] != 0x20
            if isQuoted || bytes[position - 1] == UInt8(ascii: "=") && !Self.isLetter(bytes, end) { return length }
        }
        return nil
    }

    private static func key(_ bytes: [UInt8], _ position: Int) -> UInt64 {
        bytes[position..<position + beginning].reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Whether no letter stands before a place. That of an escaped line end does not count: `\nabc` in JSON is a line `abc`.
    private static func beginsWord(_ text: [UInt8], _ index: Int) -> Bool {
        guard isLetter(text, index - 1) else { return true }
        return index > 1 && text[index - 2] == UInt8(ascii: "\\") && "nrt".utf8.contains(text[index - 1])
    }

    private static func isLetter(_ text: [UInt8], _ index: Int) -> Bool {
        guard text.indices.contains(index) else { return false }
        switch text[index] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): return true
        default: return false
        }
    }
}
