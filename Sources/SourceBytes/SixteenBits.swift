/// Text as some editors on Windows save it, two bytes a character. What reads UTF-8 sees control characters everywhere in it; that it is
/// UTF-16 is the one thing worth saying.
public enum SixteenBits {
    /// In which order the two bytes of a character stand.
    public enum Order: Sendable {
        case lowFirst, highFirst
    }

    /// The order of UTF-16 text, by its mark, or without one by the zeros that Latin letters and blanks leave in every second byte; nil for
    /// other bytes.
    public static func order(_ bytes: UnsafeBufferPointer<UInt8>) -> Order? {
        let beginning = [UInt8](bytes[..<min(16, bytes.count)])
        guard beginning.contains(where: { $0 == 0 || $0 >= 0xFE }) else { return nil }
        if hasMark(beginning) { return beginning[0] == 0xFF ? .lowFirst : .highFirst }
        let zeros = beginning.indices.filter { beginning[$0] == 0 }
        // Letters of other scripts leave no zero, so not every character has to.
        guard zeros.count >= 2, zeros.count * 4 >= beginning.count else { return nil }
        if zeros.allSatisfy({ $0 % 2 == 1 }) { return .lowFirst }
        return zeros.allSatisfy { $0 % 2 == 0 } ? .highFirst : nil
    }

    /// Whether bytes begin with the mark of UTF-16, in either order.
    public static func hasMark(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 2 && (bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF)
    }
}
