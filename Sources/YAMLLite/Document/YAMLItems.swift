/// The nodes of a sequence, in order. They are made one by one while somebody goes through them: nothing is kept.
public struct YAMLItems: Sequence, Sendable {
    @usableFromInline let storage: YAMLStorage
    /// The first one's index, or -1.
    @usableFromInline let first: Int32

    init(storage: YAMLStorage, first: Int32) { (self.storage, self.first) = (storage, first) }

    public struct Iterator: IteratorProtocol {
        @usableFromInline let storage: YAMLStorage
        @usableFromInline var place: Int32

        @inlinable init(_ storage: YAMLStorage, _ place: Int32) { (self.storage, self.place) = (storage, place) }

        @inlinable public mutating func next() -> YAMLNode? {
            guard place >= 0 else { return nil }
            let node = YAMLNode(storage: storage, index: Int(place))
            place = storage.sibling(of: place)
            return node
        }
    }

    @inlinable public func makeIterator() -> Iterator { Iterator(storage, first) }
}
