/// Names of keys in one text, with blanks between them: a part of the executable that is only read, where an array would be made first.
public struct KeyNames: Sendable, ExpressibleByStringLiteral {
    private let text: StaticString

    public init(stringLiteral text: StaticString) { self.text = text }

    var isEmpty: Bool { text.utf8CodeUnitCount == 0 }

    var all: [String] { text.description.split(separator: " ").map { String($0) } }

    /// Whether a condition holds for one of them.
    func contains(where holds: (KeyMark) -> Bool) -> Bool {
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x20 { end += 1 }
            if holds(KeyMark(length: end - start, first: bytes[start], last: bytes[end - 1])) { return true }
            start = end + 1
        }
        return false
    }
}
