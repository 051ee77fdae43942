#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A part of bytes that somebody else keeps: nothing is counted when one is taken.
public typealias ByteSlice = Slice<UnsafeBufferPointer<UInt8>>

extension ByteSlice {
    public func starts(with word: StaticString) -> Bool {
        word.utf8CodeUnitCount <= count && holds(word, at: startIndex)
    }

    public func ends(with word: StaticString) -> Bool {
        word.utf8CodeUnitCount <= count && holds(word, at: endIndex - word.utf8CodeUnitCount)
    }

    /// Whether it is spelled with these very bytes.
    public func reads(_ word: StaticString) -> Bool {
        word.utf8CodeUnitCount == count && holds(word, at: startIndex)
    }

    /// Whether another part has the same bytes.
    public func reads(_ other: ByteSlice) -> Bool {
        guard count == other.count, let mine = base.baseAddress, let theirs = other.base.baseAddress else { return count == other.count }
        return memcmp(mine + startIndex, theirs + other.startIndex, count) == 0
    }

    /// - Parameter place: with as many bytes after it as the word has.
    private func holds(_ word: StaticString, at place: Int) -> Bool {
        guard word.utf8CodeUnitCount > 0, let bytes = base.baseAddress else { return true }
        return bytes[place] == word.utf8Start.pointee && memcmp(bytes + place, word.utf8Start, word.utf8CodeUnitCount) == 0
    }
}

extension StaticString {
    public var bytes: ByteSlice { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)[...] }
}
