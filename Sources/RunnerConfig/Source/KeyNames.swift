import SourceBytes

/// Names of keys in one text, with blanks between them: a part of the executable that is only read, where an array would be made first.
public struct KeyNames: Sendable, ExpressibleByStringLiteral {
    private let text: StaticString

    public init(stringLiteral text: StaticString) { self.text = text }

    var isEmpty: Bool { text.utf8CodeUnitCount == 0 }

    /// One after the other.
    var names: Names { Names(rest: text.bytes) }

    /// Whether a name is one of them, in the same casing.
    func contains(_ name: String) -> Bool {
        var name = name
        return name.withUTF8 { bytes in names.contains { $0.reads(bytes[...]) } }
    }

    struct Names: Sequence, IteratorProtocol {
        fileprivate var rest: ByteSlice

        mutating func next() -> ByteSlice? {
            guard !rest.isEmpty else { return nil }
            var end = rest.startIndex
            while end < rest.endIndex, rest[end] != 0x20 { end += 1 }
            defer { rest = end < rest.endIndex ? rest[(end + 1)...] : rest[end...] }
            return rest[..<end]
        }
    }
}
