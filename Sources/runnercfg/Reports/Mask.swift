/// Hides credentials. Whatever length they have, the same eight stars stand for them.
struct Mask: Sendable {
    static let stars = "********"

    /// What to hide in the file, in order and without overlaps, quotes left out.
    let ranges: [Range<Int>]
    /// The credentials themselves, for texts that quote the file.
    private let words: [[UInt8]]
    /// Shorter ones are not looked for in sentences: they would hide words that only look like them.
    private static let shortestWord = 8

    /// - Parameter secrets: ranges of values, quotes included or not.
    init(_ secrets: [Range<Int>], in bytes: [UInt8]) {
        let contents = secrets
            .map { Self.withoutQuotes($0.clamped(to: 0..<bytes.count), in: bytes) }
            .filter { !$0.isEmpty }
            .sorted { $0.lowerBound < $1.lowerBound }
        var merged: [Range<Int>] = []
        for range in contents {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        ranges = merged
        var words: Set<[UInt8]> = []
        for range in contents { words.insert(Self.trimmed(bytes[range])) }
        // Longer ones first: one may be a part of another.
        self.words = words.filter { $0.count >= Self.shortestWord }.sorted { $0.count > $1.count }
    }

    func hides(_ range: Range<Int>) -> Bool {
        guard let first = touching(range).first else { return false }
        return first.overlaps(range) || (range.isEmpty && first.contains(range.lowerBound))
    }

    /// What to hide from a range's start on to its end; found by halves, for files that are all credentials.
    func touching(_ range: Range<Int>) -> ArraySlice<Range<Int>> {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return ranges[low...].prefix { $0.lowerBound < max(range.upperBound, range.lowerBound + 1) }
    }

    /// A sentence without the credentials it quotes.
    func redacted(_ text: String) -> String {
        guard !words.isEmpty else { return text }
        var result = [UInt8](text.utf8)
        for word in words { result = Self.replacing(word, in: result) }
        return String(decoding: result, as: UTF8.self)
    }

    /// A range of the file as it may be shown.
    func shown(_ range: Range<Int>, of bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var position = range.lowerBound
        for hidden in touching(range) where hidden.overlaps(range) {
            let part = hidden.clamped(to: range)
            result += bytes[position..<part.lowerBound]
            result += Self.stars.utf8
            position = part.upperBound
        }
        result += bytes[position..<range.upperBound]
        return result
    }

    private static func withoutQuotes(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        guard let quote = bytes[range].first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return range }
        let opening = bytes[range].prefix { $0 == quote }.count
        // Two quotes are an empty text, three or more open a longer one.
        let width = opening >= 3 && range.count >= 6 ? 3 : 1
        guard range.count >= 2 * width, bytes[range].suffix(width).allSatisfy({ $0 == quote }) else { return range }
        return (range.lowerBound + width)..<(range.upperBound - width)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let isBlank = { (byte: UInt8) in byte <= 0x20 }
        var rest = bytes.drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return [UInt8](rest)
    }

    /// Replaces a word wherever it stands by itself, not as a part of a longer one.
    private static func replacing(_ word: [UInt8], in text: [UInt8]) -> [UInt8] {
        guard text.count >= word.count else { return text }
        var result: [UInt8] = []
        var position = 0
        while position < text.count {
            let end = position + word.count
            if end <= text.count, text[position] == word[0], text[position..<end].elementsEqual(word),
                !isLetter(text, position - 1), !isLetter(text, end)
            {
                result += stars.utf8
                position = end
            } else {
                result.append(text[position])
                position += 1
            }
        }
        return result
    }

    private static func isLetter(_ text: [UInt8], _ index: Int) -> Bool {
        guard text.indices.contains(index) else { return false }
        switch text[index] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): return true
        default: return false
        }
    }
}
