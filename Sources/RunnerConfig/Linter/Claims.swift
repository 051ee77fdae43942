import SourceBytes

/// What repairs have claimed: ranges of the file, in order, so that a claim is found in logarithmic time, and key paths.
struct Claims {
    private var ranges: [Range<Int>] = []
    private var paths: Set<String> = []

    /// Claims what a repair changes unless a part of it is taken already.
    mutating func take(_ repair: Repair) -> Bool {
        guard !repair.paths.contains(where: paths.contains), take(repair.edits.map(\.range)) else { return false }
        paths.formUnion(repair.paths)
        return true
    }

    private mutating func take(_ wanted: [Range<Int>]) -> Bool {
        guard !wanted.contains(where: touches) else { return false }
        for range in wanted { ranges.insert(range, at: index(of: range.lowerBound)) }
        return true
    }

    private func touches(_ range: Range<Int>) -> Bool {
        let index = index(of: range.lowerBound)
        if index > 0, ranges[index - 1].upperBound >= range.lowerBound { return true }
        return index < ranges.count && ranges[index].lowerBound <= range.upperBound
    }

    /// The first range that begins at an offset or after it.
    private func index(of offset: Int) -> Int {
        ranges.partitionPoint { $0.lowerBound < offset }
    }
}
