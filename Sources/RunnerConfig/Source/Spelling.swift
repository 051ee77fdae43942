/// Finds what somebody probably meant.
public enum Spelling {
    /// The candidates within reach of a misspelled word, nearest first.
    ///
    /// Reach is a third of the word's length, at least one edit: `buids_dir` finds `builds_dir`, and `foo` finds nothing.
    ///
    /// - Parameter atMost: a bound on the reach, where a wrong guess would do harm.
    public static func closest(to word: String, among candidates: [String], limit: Int = 1, atMost: Int = .max) -> [String] {
        let letters = folded(word)
        let reach = min(atMost, max(1, letters.count / 3))
        let kinds = LetterKinds(letters)
        return candidates
            .filter { abs($0.utf8.count - letters.count) <= reach && LetterKinds($0.utf8).isWithin(reach, of: kinds) }
            .map { (candidate: $0, distance: distance(letters, folded($0), limit: reach)) }
            .filter { $0.distance <= reach && $0.distance < letters.count }
            // The same letters in another order are a likelier slip than another letter.
            .map { (candidate: $0.candidate, distance: $0.distance, isOther: folded($0.candidate).sorted() == letters.sorted() ? 0 : 1) }
            .sorted { ($0.distance, $0.isOther, $0.candidate) < ($1.distance, $1.isOther, $1.candidate) }
            .prefix(limit)
            .map(\.candidate)
    }

    /// Whether a word is so near to a name that only a slip can have come between: the same letters in another style, one edit, or two
    /// in a long word. Farther words make a suggestion and no repair.
    static func isSlip(_ word: String, of name: String) -> Bool {
        let letters = { (text: String) in folded(text).filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") } }
        if letters(word) == letters(name) { return true }
        let reach = name.utf8.count >= 8 ? 2 : 1
        return name.utf8.count > 3 && distance(folded(word), folded(name), limit: reach) <= reach
    }

    private static func folded(_ word: String) -> [UInt8] { word.utf8.map(\.lowercasedASCII) }

    /// The number of insertions, removals, replacements and swaps of neighbours between two words (optimal string alignment),
    /// or `limit + 1` as soon as it is certain to be above the limit.
    static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
        guard abs(left.count - right.count) <= limit else { return limit + 1 }
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        // What lies farther from the diagonal than the limit is above it.
        let above = limit + 1
        var twoBack = [Int](repeating: above, count: right.count + 1)
        var previous = Array(0...right.count)
        var current = twoBack
        for row in 1...left.count {
            let columns = max(1, row - limit)...min(right.count, row + limit)
            current[columns.lowerBound - 1] = columns.lowerBound == 1 ? row : above
            if columns.upperBound < right.count { current[columns.upperBound + 1] = above }
            for column in columns {
                let substitution = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
                current[column] = min(previous[column] + 1, current[column - 1] + 1, substitution)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    current[column] = min(current[column], twoBack[column - 2] + 1)
                }
            }
            guard current[columns.lowerBound - 1...columns.upperBound].contains(where: { $0 <= limit }) else { return above }
            (twoBack, previous, current) = (previous, current, twoBack)
        }
        return previous[right.count]
    }
}

/// Which letters a word has, whatever their order and number: an edit changes two kinds at most, so words that differ in more are far
/// from each other, which is quickly seen.
struct LetterKinds {
    private var bits: UInt64 = 0

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { bits |= 1 << UInt64(byte.lowercasedASCII & 63) }
    }

    func isWithin(_ edits: Int, of other: LetterKinds) -> Bool { (bits ^ other.bits).nonzeroBitCount <= 2 * edits }
}
