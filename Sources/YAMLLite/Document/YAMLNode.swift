/// A node as written.
public struct YAMLNode: Sendable {
    public enum Content: Sendable {
        /// Its words are ``YAMLNode/text``.
        case scalar
        case sequence(YAMLItems)
        case mapping(YAMLEntries)
        /// The name of the anchor it stands for.
        case alias(String)
    }

    @usableFromInline let storage: YAMLStorage
    @usableFromInline let index: Int

    @inlinable init(storage: YAMLStorage, index: Int) { (self.storage, self.index) = (storage, index) }

    var record: NodeRecord { storage.nodes[index] }

    public var content: Content {
        switch record.kind {
        case .scalar: .scalar
        case .alias: .alias(storage.string(Int(record.start) + 1..<Int(record.end)))
        case .sequence: .sequence(items)
        case .mapping: .mapping(entries)
        }
    }

    /// The node without its properties; of a block scalar, from its `|` or `>` to the end of its last line; empty where nothing is written.
    public var range: Range<Int> { record.range }

    /// Anchor and tag.
    public var properties: Range<Int>? { storage.properties(of: record)?.range }

    public var style: YAMLStyle { record.style }

    public var anchor: String? {
        guard record.kind != .alias, let found = storage.properties(of: record), found.hasAnchor else { return nil }
        return storage.string(found.anchor)
    }

    /// The tag as written: `!!str`, `!foo`, `!<tag:...>`.
    public var writtenTag: String? {
        guard let found = storage.properties(of: record), found.hasTag else { return nil }
        return storage.string(found.tag)
    }

    /// `<<`, whose value is merged into the mapping around it.
    public var isMergeKey: Bool { style == .plain && text == "<<" && writtenTag == nil }

    /// The words of a scalar; nil for collections and aliases.
    public var text: String? { text(schema: .helm) }

    /// The words of a scalar as a schema's readers take them. They differ in one place: where a file ends inside a block scalar
    /// without a line end, YAML 1.2 adds it and Helm does not.
    public func text(schema: YAMLSchema) -> String? {
        let record = record
        guard record.kind == .scalar else { return nil }
        if !record.isFolded { return storage.string(record.words) }
        return storage.bytes.withUnsafeBufferPointer { source in
            ScalarText(record, storage.block(of: record), source, schema: schema).bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        }
    }

    /// Where each byte of ``text`` came from.
    public var contentMap: YAMLContentMap? {
        guard record.kind == .scalar else { return nil }
        return storage.bytes.withUnsafeBufferPointer { YAMLContentMap(ScalarText(record, storage.block(of: record), $0)) }
    }

    /// What an alias stands for; the node itself when it is none.
    public func target() -> YAMLNode {
        let record = record
        guard record.kind == .alias, record.link >= 0 else { return self }
        return YAMLNode(storage: storage, index: Int(record.link))
    }

    /// The last entry of a mapping with that key: what Helm takes.
    public subscript(key: String) -> YAMLEntry? {
        guard record.kind == .mapping else { return nil }
        var found: YAMLEntry?
        for entry in entries where entry.key.text == key { found = entry }
        return found
    }

    /// Of a mapping, keys and values in turn.
    var children: [YAMLNode] { record.kind == .sequence || record.kind == .mapping ? Array(items) : [] }

    private var items: YAMLItems { YAMLItems(storage: storage, first: record.link) }

    private var entries: YAMLEntries { YAMLEntries(items) }
}
