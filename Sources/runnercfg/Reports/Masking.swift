/// Hides credentials: what stands in one of the ranges is shown as asterisks, as many for every secret.
struct Masking {
    static let mark = "********"
    private let secrets: [Range<Int>]
    private let words: [String]

    init(_ secrets: [Range<Int>], in bytes: [UInt8]) {
        self.secrets = secrets.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
        words = self.secrets.compactMap { range in
            let text = String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
            let bare = text.drop { $0 == "\"" || $0 == "'" }
            let word = bare.last == "\"" || bare.last == "'" ? String(bare.dropLast()) : String(bare)
            return word.count >= 8 ? word : nil
        }
    }

    /// A text of ours, such as an edit's, with every secret of the file in it hidden.
    func hidden(_ text: String) -> String {
        var result = text
        for word in words {
            while let range = Self.firstRange(of: word, in: result) { result.replaceSubrange(range, with: Self.mark) }
        }
        return result
    }

    /// The pieces of a line of the source: text, and whether it is to be shown.
    func pieces(_ line: Range<Int>) -> [(range: Range<Int>, isSecret: Bool)] {
        var pieces: [(Range<Int>, Bool)] = []
        var position = line.lowerBound
        for secret in secrets where secret.overlaps(line) {
            let part = secret.clamped(to: line)
            guard part.lowerBound >= position else { continue }
            if part.lowerBound > position { pieces.append((position..<part.lowerBound, false)) }
            pieces.append((part, true))
            position = part.upperBound
        }
        if position < line.upperBound { pieces.append((position..<line.upperBound, false)) }
        return pieces
    }

    private static func firstRange(of word: String, in text: String) -> Range<String.Index>? {
        var place = text.startIndex
        while place < text.endIndex {
            if text[place...].hasPrefix(word) { return place..<text.index(place, offsetBy: word.count) }
            place = text.index(after: place)
        }
        return nil
    }
}
