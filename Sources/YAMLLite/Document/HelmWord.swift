extension HelmScalar {
    /// What Helm takes a word for that is no number with digits; nil for a text.
    static func word(_ words: UnsafeBufferPointer<UInt8>) -> HelmScalar? {
        guard words.count <= 5 else { return nil }
        switch packed(words) {
        case packed(""), packed("~"), packed("null"), packed("Null"), packed("NULL"): return .null
        case packed("true"), packed("True"), packed("TRUE"), packed("yes"), packed("Yes"), packed("YES"), packed("on"), packed("On"), packed("ON"),
            packed("y"), packed("Y"):
            return .boolean(true)
        case packed("false"), packed("False"), packed("FALSE"), packed("no"), packed("No"), packed("NO"), packed("off"), packed("Off"), packed("OFF"),
            packed("n"), packed("N"):
            return .boolean(false)
        case packed(".inf"), packed(".Inf"), packed(".INF"), packed("+.inf"), packed("+.Inf"), packed("+.INF"): return .number(.infinity)
        case packed("-.inf"), packed("-.Inf"), packed("-.INF"): return .number(-.infinity)
        case packed(".nan"), packed(".NaN"), packed(".NAN"): return .number(.nan)
        default: return nil
        }
    }

    /// Up to five bytes and how many they are, as one number that is compared at once.
    @inline(__always) private static func packed(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var number = UInt64(truncatingIfNeeded: word.count)
        for byte in word { number = number << 8 | UInt64(byte) }
        return number
    }

    @inline(__always) private static func packed(_ word: StaticString) -> UInt64 {
        packed(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }
}
