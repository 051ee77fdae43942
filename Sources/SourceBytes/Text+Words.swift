extension String {
    /// What stands between white space.
    public var words: [Substring] {
        guard utf8.allSatisfy({ $0 < 0x80 }) else { return split(whereSeparator: \.isWhitespace) }
        var words: [Substring] = []
        var start = startIndex
        for place in utf8.indices where utf8[place] == 0x20 || 0x09...0x0D ~= utf8[place] {
            if start < place { words.append(self[start..<place]) }
            start = utf8.index(after: place)
        }
        if start < endIndex { words.append(self[start...]) }
        return words
    }
}
