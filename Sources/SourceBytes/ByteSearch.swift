extension Array where Element == UInt8 {
    /// Where a word next stands, at a place or after it; nil where it does not.
    public func firstOffset(of word: some Collection<UInt8>, from start: Int = 0) -> Int? {
        guard let first = word.first else { return start }
        var place = start
        while let found = self[place...].firstIndex(of: first) {
            if self[found...].starts(with: word) { return found }
            place = found + 1
        }
        return nil
    }

    /// The offset after the line that a place is in: after its line feed, or the end.
    public func lineEnd(from place: Int) -> Int { self[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? count }
}
