/// What of a configuration cannot be known, because another program fills it in.
struct Gaps: Sendable, Equatable {
    /// Where, in the file: nothing is said of it, and no repair touches it.
    var unknown: [Range<Int>] = []
    /// Lines may hold only in one branch, so that a key may well stand there twice.
    var hasBranches = false
    /// Keys or whole lines come from elsewhere, so that nothing can be called missing.
    var isPartial = false

    /// The same, of a text that stands in a file.
    func moved(by map: SourceMap) -> Gaps {
        var moved = self
        moved.unknown = unknown.map(map.file)
        return moved
    }

    static func + (left: Gaps, right: Gaps) -> Gaps {
        var sum = left
        sum += right
        return sum
    }

    static func += (left: inout Gaps, right: Gaps) {
        left.unknown += right.unknown
        left.hasBranches = left.hasBranches || right.hasBranches
        left.isPartial = left.isPartial || right.isPartial
    }
}
