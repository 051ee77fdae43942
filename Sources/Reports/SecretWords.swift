import SourceBytes

/// Credentials to be looked for in sentences, all at once: the time is that of reading the sentence, however many there are.
package struct SecretWords: Sendable {
    /// Those that begin alike, in order. Thousands of tokens may begin alike, but they have few lengths.
    private struct Alike: Sendable {
        let beginning: UInt64
        var words: [[UInt8]]
        /// The longest first.
        var lengths: [Int]

        mutating func add(_ word: [UInt8]) {
            words.append(word)
            guard !lengths.contains(word.count) else { return }
            lengths.insert(word.count, at: lengths.firstIndex { $0 < word.count } ?? lengths.endIndex)
        }
    }

    /// In order of their beginnings.
    private var alike: [Alike] = []
    /// A bit for every beginning, so that most words of a sentence need not be looked for.
    private var beginnings = BitFilter(bits: 16)
    /// Those too short to be looked for anywhere, in order: they are hidden where they stand in quotes, by themselves.
    private var short: [[UInt8]] = []
    private static let beginning = 8

    package init(_ words: [[UInt8]]) {
        var previous: [UInt8] = []
        for word in words.sorted(by: { $0.lexicographicallyPrecedes($1) }) where word != previous {
            previous = word
            guard word.count >= Self.beginning else {
                short.append(word)
                continue
            }
            let beginning = word.withUnsafeBufferPointer { Self.key($0, 0) }
            if alike.last?.beginning != beginning {
                alike.append(Alike(beginning: beginning, words: [], lengths: []))
                beginnings.insert(beginning)
            }
            alike[alike.count - 1].add(word)
        }
    }

    /// The place of those that begin like that.
    private func place(of beginning: UInt64) -> Int? {
        guard beginnings.mayHold(beginning) else { return nil }
        let index = alike.partitionPoint { $0.beginning < beginning }
        return index < alike.count && alike[index].beginning == beginning ? index : nil
    }

    /// Every one of them.
    package var all: [[UInt8]] { alike.flatMap(\.words) + short }

    /// A sentence without them. A word inside a longer one is left.
    package func redacted(_ text: String) -> String {
        guard !alike.isEmpty || !short.isEmpty else { return text }
        var text = text
        return text.withUTF8 { redacted($0) } ?? text
    }

    /// Nil where it holds none of them.
    private func redacted(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var result: [UInt8] = []
        var (position, kept) = (0, 0)
        while position < bytes.count {
            guard let length = wordLength(bytes, position) ?? quotedLength(bytes, position) else {
                position += 1
                continue
            }
            result += bytes[kept..<position]
            result += Mask.stars.utf8
            position += length
            kept = position
        }
        return kept == 0 ? nil : String(decoding: result + bytes[kept...], as: UTF8.self)
    }

    /// Whether a text is one of them.
    package func contains(_ text: some Collection<UInt8>) -> Bool {
        Array(text).withUnsafeBufferPointer { word in
            guard word.count >= Self.beginning else { return short.hold(word[...]) }
            return place(of: Self.key(word, 0)).map { alike[$0].words.hold(word[...]) } == true
        }
    }

    private func wordLength(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
        guard position + Self.beginning <= bytes.count, Self.beginsWord(bytes, position), let place = place(of: Self.key(bytes, position)) else { return nil }
        return alike[place].lengths.first { length in
            let end = position + length
            return end <= bytes.count && !Self.isLetter(bytes, end) && alike[place].words.hold(bytes[position..<end])
        }
    }

    /// A short one that fills quotes or backticks, or stands after an equals sign.
    private func quotedLength(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
        guard !short.isEmpty, position > 0, "`\"'= ".utf8.contains(bytes[position - 1]) else { return nil }
        let rest = bytes[position...].prefix(Self.beginning)
        for length in stride(from: min(Self.beginning - 1, rest.count), to: 0, by: -1) where short.hold(rest.prefix(length)) {
            let end = position + length
            let isQuoted = end < bytes.count && "`\"'".utf8.contains(bytes[end]) && bytes[position - 1] != 0x20
            if isQuoted || bytes[position - 1] == UInt8(ascii: "=") && !Self.isLetter(bytes, end) { return length }
        }
        return nil
    }

    private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> UInt64 {
        UInt64(bigEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    /// Whether no letter stands before a place. That of an escaped line end does not count: `\nabc` in JSON is a line `abc`.
    private static func beginsWord(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard isLetter(text, index - 1) else { return true }
        return index > 1 && text[index - 2] == UInt8(ascii: "\\") && "nrt".utf8.contains(text[index - 1])
    }

    private static func isLetter(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard index >= 0, index < text.count else { return false }
        switch text[index] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): return true
        default: return false
        }
    }
}

extension [[UInt8]] {
    /// Whether a text is one of some words in order; found by halves.
    fileprivate func hold(_ text: ByteSlice) -> Bool {
        let place = partitionPoint { $0.lexicographicallyPrecedes(text) }
        return place < count && self[place].elementsEqual(text)
    }
}
