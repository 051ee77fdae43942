import SourceBytes

/// The elements of those arrays in which it would take long to count up to one.
struct LongArrays: Sendable {
    /// Elements before this one are counted up to.
    static let threshold = 32

    /// In the order of the arrays.
    private var lists: [(array: UInt32, elements: [UInt32])] = []

    init(_ storage: TOMLStorage) {
        for index in 0..<UInt32(storage.nodes.count) where storage.nodes[index].kind == .array {
            guard storage.countedElement(Self.threshold, of: index) != nil else { continue }
            lists.append((index, storage.children(of: index)))
        }
    }

    /// An element of a long array; nil where there is none, and for one of a short array.
    func element(_ index: Int, of array: UInt32) -> UInt32? {
        let place = lists.partitionPoint { $0.array < array }
        guard place < lists.count, lists[place].array == array, index < lists[place].elements.count else { return nil }
        return lists[place].elements[index]
    }
}

extension TOMLStorage {
    /// An element by its place; nil where there is none.
    func element(_ index: Int, of array: UInt32) -> UInt32? {
        guard index >= 0 else { return nil }
        return index < LongArrays.threshold ? countedElement(index, of: array) : layout.longArrays.element(index, of: array)
    }

    fileprivate func countedElement(_ index: Int, of array: UInt32) -> UInt32? {
        let last = nodes[array].last
        guard last != 0 else { return nil }
        var element = nodes[last].next
        for _ in 0..<index {
            guard element != last else { return nil }
            element = nodes[element].next
        }
        return element
    }
}
