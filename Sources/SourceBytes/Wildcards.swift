/// A pattern for names and paths, already read: which signs make it up is its language's affair.
///
/// Matching never backtracks. All places in the pattern that a text can have led to are kept side by side, so that even
/// `*a*a*a*a*b` costs no more than its length for each unit of the text.
public struct Wildcards: Sendable {
    public enum Part: Sendable, Equatable {
        /// This unit and no other.
        case one(UInt32)
        /// One unit that is no slash.
        case any
        case set(UnitSet)
        /// Any number of units, none of them a slash.
        case run
        /// Any number of units, slashes too.
        case everything
        /// The next parts, so many of them, may be missing.
        case perhaps(Int)
    }

    public let parts: [Part]
    /// The unit that every match begins with, and the one it ends with, where there is one.
    private let first, last: UInt32?
    public static let slash: UInt32 = 0x2F

    public init(_ parts: [Part]) {
        self.parts = parts
        first = if case .one(let unit)? = parts.first { unit } else { nil }
        last = if case .one(let unit)? = parts.last { unit } else { nil }
    }

    /// What languages that count in bytes match against.
    public static func bytes(_ text: some StringProtocol) -> [UInt32] { text.utf8.map { UInt32($0) } }

    /// What languages that count in characters of Unicode match against.
    public static func scalars(_ text: some StringProtocol) -> [UInt32] { text.unicodeScalars.map(\.value) }

    /// What follows the last slash of a path.
    public static func lastName(_ path: [UInt32]) -> ArraySlice<UInt32> {
        path[(path.lastIndex(of: slash).map { $0 + 1 } ?? 0)...]
    }

    /// Whether the whole text fits.
    public func matches(_ text: ArraySlice<UInt32>) -> Bool {
        guard couldMatch(text) else { return false }
        var marks = [Int](repeating: -1, count: parts.count + 1)
        var places: [Int] = []
        reach(0, at: 0, &places, &marks)
        for (step, unit) in text.enumerated() {
            var next: [Int] = []
            for place in places where place < parts.count {
                switch parts[place] {
                case .one(let wanted): if unit == wanted { reach(place + 1, at: step + 1, &next, &marks) }
                case .any: if unit != Self.slash { reach(place + 1, at: step + 1, &next, &marks) }
                case .set(let set): if set.contains(unit) { reach(place + 1, at: step + 1, &next, &marks) }
                case .run: if unit != Self.slash { reach(place, at: step + 1, &next, &marks) }
                case .everything: reach(place, at: step + 1, &next, &marks)
                case .perhaps: break
                }
            }
            if next.isEmpty { return false }
            places = next
        }
        return marks[parts.count] == text.count
    }

    /// A quick look at both ends, which settles most of what a long list of patterns is asked.
    private func couldMatch(_ text: ArraySlice<UInt32>) -> Bool {
        (first == nil || text.first == first) && (last == nil || text.last == last)
    }

    /// Adds a place, and those that can be reached from it without a further unit; the marks keep each from being added twice.
    private func reach(_ place: Int, at step: Int, _ places: inout [Int], _ marks: inout [Int]) {
        var examined = places.count
        func add(_ place: Int) {
            let place = min(place, parts.count)
            if marks[place] != step {
                marks[place] = step
                places.append(place)
            }
        }
        add(place)
        while examined < places.count {
            let place = places[examined]
            examined += 1
            guard place < parts.count else { continue }
            switch parts[place] {
            case .run, .everything: add(place + 1)
            case .perhaps(let count):
                add(place + 1)
                add(place + 1 + count)
            case .one, .any, .set: break
            }
        }
    }
}

/// The units in a pair of brackets.
public struct UnitSet: Sendable, Equatable {
    public var ranges: [ClosedRange<UInt32>]
    /// Everything but them.
    public var isInverted: Bool
    /// Whether a slash can be meant; where a path is matched name by name it cannot.
    public var takesSlash: Bool

    public init(_ ranges: [ClosedRange<UInt32>], isInverted: Bool, takesSlash: Bool) {
        self.ranges = ranges
        self.isInverted = isInverted
        self.takesSlash = takesSlash
    }

    func contains(_ unit: UInt32) -> Bool {
        if unit == Wildcards.slash, !takesSlash { return false }
        return ranges.contains { $0.contains(unit) } != isInverted
    }
}
