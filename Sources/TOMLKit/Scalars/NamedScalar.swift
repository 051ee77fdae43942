/// Scalars that are words.
enum NamedScalar {
    static func kind(_ word: UnsafeBufferPointer<UInt8>) -> NodeKind? {
        if isWord(word, "true") || isWord(word, "false") { return .boolean }
        return float(word) == nil ? nil : .float
    }

    static func float(_ word: UnsafeBufferPointer<UInt8>) -> Double? {
        guard let first = word.first else { return nil }
        let isSigned = first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
        let name = isSigned ? UnsafeBufferPointer(rebasing: word.dropFirst()) : word
        let isNegative = first == UInt8(ascii: "-")
        if isWord(name, "inf") { return isNegative ? -.infinity : .infinity }
        if isWord(name, "nan") { return isNegative ? -.nan : .nan }
        return nil
    }

    @inline(__always) private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        for place in 0..<bytes.count where bytes[place] != word.utf8Start[place] { return false }
        return true
    }
}
