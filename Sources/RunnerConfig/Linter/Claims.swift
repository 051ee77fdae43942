import SourceBytes

/// What repairs have claimed: ranges of the file, in order, so that a claim is found in logarithmic time, and key paths.
struct Claims {
    /// In parts, none of them empty: what is claimed between others moves only those of its part.
    private var parts: [[Range<Int>]] = []
    private var paths: Set<String> = []

    private static let partLimit = 512

    /// Claims what a repair changes unless a part of it is taken already.
    mutating func take(_ repair: Repair) -> Bool {
        guard !repair.paths.contains(where: paths.contains), take(repair.edits.map(\.range)) else { return false }
        paths.formUnion(repair.paths)
        return true
    }

    private mutating func take(_ wanted: [Range<Int>]) -> Bool {
        guard !wanted.contains(where: touches) else { return false }
        for range in wanted { insert(range) }
        return true
    }

    private func touches(_ range: Range<Int>) -> Bool {
        guard !parts.isEmpty else { return false }
        let (part, index) = place(of: range.lowerBound)
        if index > 0, parts[part][index - 1].upperBound >= range.lowerBound { return true }
        let next = parts[part][safe: index] ?? parts[safe: part + 1]?[0]
        return next.map { $0.lowerBound <= range.upperBound } ?? false
    }

    private mutating func insert(_ range: Range<Int>) {
        guard !parts.isEmpty else { return parts.append([range]) }
        let (part, index) = place(of: range.lowerBound)
        parts[part].insert(range, at: index)
        guard parts[part].count > Self.partLimit else { return }
        let half = Array(parts[part][(Self.partLimit / 2)...])
        parts[part].removeSubrange((Self.partLimit / 2)...)
        parts.insert(half, at: part + 1)
    }

    /// The part, and where in it or at its end, of the first range that begins at an offset or after it.
    private func place(of offset: Int) -> (part: Int, index: Int) {
        let part = max(0, parts.partitionPoint { $0[0].lowerBound < offset } - 1)
        return (part, parts[part].partitionPoint { $0.lowerBound < offset })
    }
}
