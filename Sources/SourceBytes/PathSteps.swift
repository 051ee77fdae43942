extension String {
    /// The names that a path is made of.
    public var pathSteps: [Substring] { utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) } }

    /// The same with `.` and `..` worked out; `..` is only left where it leads above the beginning.
    public var resolvedSteps: [Substring] {
        var steps: [Substring] = []
        for step in pathSteps where step != "." {
            if step == "..", let last = steps.last, last != ".." { steps.removeLast() } else { steps.append(step) }
        }
        return steps
    }

    /// The last name of a path.
    public var fileName: Substring {
        let slash = UInt8(ascii: "/")
        var end = endIndex
        while end > startIndex, utf8[utf8.index(before: end)] == slash { end = utf8.index(before: end) }
        guard end > startIndex else { return self[...] }
        let start = utf8[..<end].lastIndex(of: slash).map { utf8.index(after: $0) } ?? startIndex
        return self[start..<end]
    }
}
