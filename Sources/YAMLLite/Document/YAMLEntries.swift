/// The entries of a mapping, in order. They are made one by one while somebody goes through them: nothing is kept.
public struct YAMLEntries: Sequence, Sendable {
    @usableFromInline let storage: YAMLStorage
    /// The first key's index, or -1.
    @usableFromInline let first: Int32

    init(storage: YAMLStorage, first: Int32) { (self.storage, self.first) = (storage, first) }

    public struct Iterator: IteratorProtocol {
        @usableFromInline let storage: YAMLStorage
        @usableFromInline var place: Int32

        @inlinable init(_ storage: YAMLStorage, _ place: Int32) { (self.storage, self.place) = (storage, place) }

        @inlinable public mutating func next() -> YAMLEntry? {
            guard place >= 0 else { return nil }
            let key = place
            let value = storage.sibling(of: key)
            guard value >= 0 else { return nil }
            place = storage.sibling(of: value)
            return YAMLEntry(key: YAMLNode(storage: storage, index: Int(key)), value: YAMLNode(storage: storage, index: Int(value)))
        }
    }

    /// Counted one by one.
    public var count: Int { reduce(0) { count, _ in count + 1 } }

    @inlinable public func makeIterator() -> Iterator { Iterator(storage, first) }
}

/// A key of a mapping and its value.
public struct YAMLEntry: Sendable {
    public let key: YAMLNode
    public let value: YAMLNode

    @inlinable init(key: YAMLNode, value: YAMLNode) { (self.key, self.value) = (key, value) }

    /// From the key's first byte to the value's last.
    public var range: Range<Int> {
        let start = key.properties?.lowerBound ?? key.range.lowerBound
        return start..<max(key.range.upperBound, value.range.upperBound)
    }
}
