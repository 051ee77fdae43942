/// Sentences cut to what a reader can take in: a key of a megabyte is quoted by its beginning and its end.
package enum Excerpt {
    /// A quotation, or a word without blanks: about a line.
    private static let quotation = 100
    /// A whole sentence: more than any of our own words take.
    private static let sentence = 800
    private static let ellipsis = "..."

    /// - Parameter text: without credentials: half of one would not be found any more.
    package static func of(_ text: String) -> String {
        guard text.utf8.count > quotation else { return text }
        var parts: [String] = []
        for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
            // Every second part stands in backticks.
            parts.append(index % 2 == 1 ? shortened(part, to: quotation) : words(part))
        }
        return shortened(parts.joined(separator: "`")[...], to: sentence)
    }

    private static func words(_ text: Substring) -> String {
        guard text.utf8.count > quotation else { return String(text) }
        return text.split(separator: " ", omittingEmptySubsequences: false).map { shortened($0, to: quotation) }.joined(separator: " ")
    }

    private static func shortened(_ text: Substring, to limit: Int) -> String {
        let scalars = text.unicodeScalars
        guard text.utf8.count > limit, scalars.count > limit else { return String(text) }
        let end = limit / 3
        return String(Substring(scalars.prefix(limit - end - ellipsis.count))) + ellipsis + String(Substring(scalars.suffix(end)))
    }
}

extension Mask {
    /// A sentence about the file as it may be shown: every message, label and note of a finding, and every error, goes this way.
    package func sentence(_ text: String) -> String { Excerpt.of(redacted(text)) }
}
