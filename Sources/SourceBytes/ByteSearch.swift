#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension Array where Element == UInt8 {
    /// Where a word next stands, at a place or after it; nil where it does not.
    public func firstOffset(of word: some Collection<UInt8>, from start: Int = 0) -> Int? {
        withUnsafeBufferPointer { text in
            let rest = UnsafeBufferPointer(rebasing: text[start...])
            let found = word.withContiguousStorageIfAvailable { rest.firstOffset(of: $0) } ?? Array(word).withUnsafeBufferPointer { rest.firstOffset(of: $0) }
            return found.map { $0 + start }
        }
    }

    /// Where a byte next stands, at a place or after it; nil where it does not.
    public func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? { withUnsafeBufferPointer { $0.firstOffset(of: byte, from: start) } }

    /// Whether a text has just these bytes.
    public func areThose(of text: String) -> Bool {
        var text = text
        return text.withUTF8 { other in
            guard other.count == count, let left = other.baseAddress else { return other.count == count }
            return withUnsafeBufferPointer { $0.baseAddress.map { memcmp(left, $0, count) == 0 } ?? true }
        }
    }

    /// The offset after the line that a place is in: after its line feed, or the end.
    public func lineEnd(from place: Int) -> Int { firstOffset(of: 0x0A, from: place).map { $0 + 1 } ?? count }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where a byte next stands, at a place or after it; nil where it does not.
    public func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
        guard let baseAddress, start < count else { return nil }
        return memchr(baseAddress + start, Int32(byte), count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(baseAddress) }
    }

    /// Where a word next stands, at a place or after it; nil where it does not.
    public func firstOffset(of word: StaticString, from start: Int = 0) -> Int? {
        let rest = UnsafeBufferPointer(rebasing: self[start...])
        return word.withUTF8Buffer { rest.firstOffset(of: $0) }.map { $0 + start }
    }

    /// Where some bytes first stand; nothing stands at the beginning. The C library looks at many bytes at a time.
    func firstOffset(of part: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let word = part.baseAddress, part.count > 0 else { return 0 }
        guard let text = baseAddress else { return nil }
        var start = 0
        while start + part.count <= count, let found = memchr(text + start, Int32(word.pointee), count - start - part.count + 1) {
            start = UnsafeRawPointer(found) - UnsafeRawPointer(text)
            if memcmp(text + start, word, part.count) == 0 { return start }
            start += 1
        }
        return nil
    }
}
