/// The words of all messages by their numbers, found in a step or two: a log has millions of words.
struct Vocabulary: Sendable {
    private var numbers: [UInt64]
    private var places: [Int]

    init(_ words: [UInt64: Int]) {
        var size = 64
        while size < words.count * 4 { size *= 2 }
        numbers = [UInt64](repeating: 0, count: size)
        places = [Int](repeating: -1, count: size)
        for (number, place) in words {
            var slot = Int(truncatingIfNeeded: number) & (size - 1)
            while places[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            (numbers[slot], places[slot]) = (number, place)
        }
    }

    func place(of number: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: number) & (numbers.count - 1)
        while places[slot] >= 0 {
            if numbers[slot] == number { return places[slot] }
            slot = (slot + 1) & (numbers.count - 1)
        }
        return nil
    }
}
