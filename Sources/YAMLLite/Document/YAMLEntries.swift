/// The entries of a mapping, in order: its nodes, two by two. They are made one by one while somebody goes through them.
public struct YAMLEntries: Sequence, Sendable {
    @usableFromInline let nodes: YAMLItems

    /// - Parameter nodes: keys and values in turn.
    init(_ nodes: YAMLItems) { self.nodes = nodes }

    public struct Iterator: IteratorProtocol {
        @usableFromInline var nodes: YAMLItems.Iterator

        @inlinable init(_ nodes: YAMLItems.Iterator) { self.nodes = nodes }

        @inlinable public mutating func next() -> YAMLEntry? {
            guard let key = nodes.next(), let value = nodes.next() else { return nil }
            return YAMLEntry(key: key, value: value)
        }
    }

    /// Counted one by one.
    public var count: Int { reduce(0) { count, _ in count + 1 } }

    @inlinable public func makeIterator() -> Iterator { Iterator(nodes.makeIterator()) }
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
