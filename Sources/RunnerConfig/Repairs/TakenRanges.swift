/// Ranges that edits have claimed; in order, so that a claim is found in logarithmic time.
struct TakenRanges {
    private var ranges: [Range<Int>] = []

    /// Claims some ranges unless one of them touches what is taken already.
    mutating func take(_ wanted: [Range<Int>]) -> Bool {
        guard !wanted.contains(where: touches) else { return false }
        for range in wanted { ranges.insert(range, at: index(of: range.lowerBound)) }
        return true
    }

    private func touches(_ range: Range<Int>) -> Bool {
        let index = index(of: range.lowerBound)
        if index > 0, ranges[index - 1].upperBound >= range.lowerBound { return true }
        return index < ranges.count && ranges[index].lowerBound <= range.upperBound
    }

    /// The first range that begins at an offset or behind it.
    private func index(of offset: Int) -> Int {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
