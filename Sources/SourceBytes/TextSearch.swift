/// A text in another, byte by byte: `\r\n` holds a `\n`, an accent is its own. The standard library's search compares characters, at many
/// times the cost, and brings an engine for regular expressions into every executable.
extension String {
    /// Whether a text stands somewhere in it: what is asked most.
    public func contains(_ part: String) -> Bool {
        var (text, part) = (self, part)
        return text.withUTF8 { text in part.withUTF8 { text.firstOffset(of: $0) != nil } }
    }
}

extension StringProtocol {
    /// Where a text first stands.
    public func firstRange(of part: some StringProtocol) -> Range<Index>? {
        guard let offset = bytes({ text in part.bytes { text.firstOffset(of: $0) } }) else { return nil }
        let start = utf8.index(utf8.startIndex, offsetBy: offset)
        return start..<utf8.index(start, offsetBy: part.utf8.count)
    }

    /// Whether a text stands somewhere in it.
    public func contains(_ part: some StringProtocol) -> Bool { bytes { text in part.bytes { text.firstOffset(of: $0) } } != nil }

    /// What stands before, between and after the places of a part, empty texts, too; an empty part stands nowhere.
    public func parts(between part: some StringProtocol) -> [SubSequence] {
        var parts: [SubSequence] = []
        var rest = self[...]
        while !part.isEmpty, let range = rest.firstRange(of: part) {
            parts.append(self[rest.startIndex..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        return parts + [self[rest.startIndex...]]
    }

    /// The text with another one in each place of a part.
    public func replacing(_ part: some StringProtocol, with other: String) -> String { parts(between: part).joined(separator: other) }

    /// The UTF-8 bytes, where they lie if they lie together.
    private func bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}
