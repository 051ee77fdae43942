/// Lines that stand once in a part of either text, and in the same order: each is most likely the same line in both.
struct LineAnchors {
    /// In order.
    private(set) var pairs: [(old: Int, new: Int)] = []

    init(_ numbers: LineNumbers, _ old: Range<Int>, _ new: Range<Int>) {
        let before = Self.places(of: numbers.old, old, numbers.count)
        let after = Self.places(of: numbers.new, new, numbers.count)
        let candidates = old.compactMap { line -> (old: Int, new: Int)? in
            let number = Int(numbers.old[line])
            return before[number] >= 0 && after[number] >= 0 ? (line, after[number]) : nil
        }
        pairs = Self.longestInOrder(candidates)
    }

    /// Where the line of each number stands; -1 where it does not, -2 where it stands more than once.
    private static func places(of lines: [Int32], _ range: Range<Int>, _ count: Int) -> [Int] {
        var places = [Int](repeating: -1, count: count)
        for line in range { places[Int(lines[line])] = places[Int(lines[line])] == -1 ? line : -2 }
        return places
    }

    /// As many as possible of some pairs in the order of old lines that are in the order of new ones, too.
    private static func longestInOrder(_ candidates: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
        // The candidates that end a row of each length, each with the smallest new line; and what each has before it in its row.
        var ends: [Int] = []
        var previous: [Int] = []
        for index in candidates.indices {
            let length = ends.partitionPoint { candidates[$0].new < candidates[index].new }
            previous.append(length == 0 ? -1 : ends[length - 1])
            if length == ends.count { ends.append(index) } else { ends[length] = index }
        }
        var pairs: [(old: Int, new: Int)] = []
        var index = ends.last ?? -1
        while index >= 0 {
            pairs.append(candidates[index])
            index = previous[index]
        }
        return pairs.reversed()
    }
}
