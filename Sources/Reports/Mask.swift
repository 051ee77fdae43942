import RunnerConfig
import SourceBytes

/// Hides credentials. Whatever length they have, the same eight stars stand for them.
package struct Mask: Sendable {
    package static let stars = "********"
    /// Knows no file: only what looks like a credential is hidden.
    package static let none = Mask(quoting: [])

    /// What to hide in the file, in order and without overlaps, quotes left out.
    package let ranges: [Range<Int>]
    /// The credentials themselves, for texts that quote the file.
    private let words: SecretWords

    /// - Parameters:
    ///   - credentials: of the file.
    ///   - bytes: the file.
    package init(_ credentials: Credentials, in bytes: [UInt8]) {
        ranges = credentials.ranges.map { Self.withoutQuotes($0.clamped(to: 0..<bytes.count), in: bytes) }.filter { !$0.isEmpty }
        let pieces = credentials.pieces.map { Self.withoutQuotes($0.clamped(to: 0..<bytes.count), in: bytes) }
        words = SecretWords((ranges + pieces).flatMap { Self.parts(bytes[$0]) } + credentials.texts.flatMap { Self.parts(Array($0.utf8)[...]) })
    }

    /// Hides what some files hold from sentences about them.
    package init(quoting files: [InputFile]) {
        ranges = []
        words = SecretWords(files.flatMap { file in
            let mask = Mask(Linter().credentials(in: file), in: file.bytes)
            return mask.words.all
        })
    }

    /// Hides some ranges of a text, quotes included or not.
    package init(_ ranges: [Range<Int>], in bytes: [UInt8]) {
        self.init(Credentials(at: ranges), in: bytes)
    }

    package func hides(_ range: Range<Int>) -> Bool {
        guard let first = touching(range).first else { return false }
        return first.overlaps(range) || (range.isEmpty && first.contains(range.lowerBound))
    }

    /// What to hide from a range's start on to its end; found by halves, for files that are all credentials.
    package func touching(_ range: Range<Int>) -> ArraySlice<Range<Int>> {
        let first = ranges.partitionPoint { $0.upperBound <= range.lowerBound }
        return ranges[first...].prefix { $0.lowerBound < max(range.upperBound, range.lowerBound + 1) }
    }

    /// A sentence without the credentials it quotes, and without whatever looks like one.
    package func redacted(_ text: String) -> String {
        Self.withoutShapes(words.redacted(text))
    }

    /// Whether a text as a whole is a credential of the file.
    package func isCredential(_ text: Substring) -> Bool { words.contains(text.utf8) }

    /// A text without what is a credential by its shape.
    package static func withoutShapes(_ text: String) -> String {
        var text = text
        let shapes = text.withUTF8 { CredentialShape.ranges(in: $0) }
        guard !shapes.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var position = 0
        for range in shapes where range.lowerBound >= position {
            result += bytes[position..<range.lowerBound]
            result += stars.utf8
            position = range.upperBound
        }
        return String(decoding: result + bytes[position...], as: UTF8.self)
    }

    /// A range of the file as it may be shown.
    package func shown(_ range: Range<Int>, of bytes: [UInt8]) -> [UInt8] {
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

    /// A credential, and each of its lines: a sentence may quote one of several. Lines too short to tell are left out.
    private static func parts(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
        let whole = trimmed(bytes)
        guard bytes.contains(UInt8(ascii: "\n")) else { return [whole] }
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map(trimmed)
        return [whole] + (lines.count > 1 ? lines.filter { $0.count >= 8 } : [])
    }

    package static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let isBlank = { (byte: UInt8) in byte <= 0x20 }
        var rest = bytes.drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return [UInt8](rest)
    }
}
