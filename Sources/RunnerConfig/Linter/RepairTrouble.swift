/// Where it shows that some repairs do not hold: in which elements of a list, which are runners mostly. A repair elsewhere has nothing to do
/// with it, as far as a trial without the others bears that out.
enum RepairTrouble {
    /// The parts into which a group falls that does not hold, in the order in which they are to be tried; none where each of many repairs
    /// is alone with the trouble it makes.
    ///
    /// - Parameters:
    ///   - places: the paths where it shows; nil where they are not known.
    ///   - paths: what a member of the group is about.
    static func parts<Member>(of group: [Member], at places: [String]?, _ paths: (Member) -> [String]) -> [[Member]] {
        let halves = [Array(group[..<(group.count / 2)]), Array(group[(group.count / 2)...])]
        guard group.count > few, let places else { return halves }
        // Policies of one runner, where all is in that one.
        let depth = (1...3).first { depth in Set(group.map { element(paths($0), depth) }).count > 1 } ?? 1
        let homes = group.map { element(paths($0), depth) }
        let elements = Set(places.map { DottedPath.element($0, depth) })
        guard !elements.contains(nil) else { return halves }
        let isSuspect = homes.map { $0 == nil || elements.contains($0) }
        let (clear, suspect) = split(group) { !isSuspect[$0] }
        if !clear.isEmpty { return suspect.isEmpty ? halves : [clear, suspect] }
        let (inside, outside) = split(group) { homes[$0] != nil }
        if !outside.isEmpty { return inside.isEmpty ? halves : [inside, outside] }
        var seen: Set<String?> = []
        let (first, others) = split(group) { seen.insert(homes[$0]).inserted }
        return others.isEmpty ? [] : [first, others]
    }

    /// So many are tried by halves, which finds out about each.
    private static let few = 8

    private static func split<Member>(_ group: [Member], _ isFirst: (Int) -> Bool) -> ([Member], [Member]) {
        var parts: ([Member], [Member]) = ([], [])
        for index in group.indices {
            if isFirst(index) { parts.0.append(group[index]) } else { parts.1.append(group[index]) }
        }
        return parts
    }

    /// The element that all of some paths lie in.
    private static func element(_ paths: [String], _ depth: Int) -> String? {
        let elements = Set(paths.map { DottedPath.element($0, depth) })
        return elements.count == 1 ? elements.first ?? nil : nil
    }
}
