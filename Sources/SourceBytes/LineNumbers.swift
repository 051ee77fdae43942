/// The lines of two texts as numbers: equal lines have the same one. What compares them over and over compares numbers.
struct LineNumbers {
    private(set) var old: [Int32] = []
    private(set) var new: [Int32] = []
    /// How many numbers there are.
    private(set) var count = 0

    init<Line: Hashable>(_ old: ArraySlice<Line>, _ new: ArraySlice<Line>) {
        var size = 8
        while size < 2 * (old.count + new.count) { size *= 2 }
        // Where the line of a hash is among those with a number; a dictionary would be a type of its own for each kind of line.
        var slots = [Int32](repeating: -1, count: size)
        var lines: [(hash: Int, line: Line)] = []
        let number = { (line: Line) -> Int32 in
            let hash = line.hashValue
            var place = hash & (size - 1)
            while slots[place] >= 0 {
                let known = lines[Int(slots[place])]
                if known.hash == hash, known.line == line { return slots[place] }
                place = (place + 1) & (size - 1)
            }
            slots[place] = Int32(lines.count)
            lines.append((hash, line))
            return slots[place]
        }
        self.old = old.map(number)
        self.new = new.map(number)
        count = lines.count
    }
}
