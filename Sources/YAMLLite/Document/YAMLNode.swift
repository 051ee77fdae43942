/// A node as written.
public struct YAMLNode: Sendable {
    public enum Content: Sendable {
        /// Its words are ``YAMLNode/text``.
        case scalar
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
        /// The name of the anchor it stands for.
        case alias(String)
    }

    let storage: YAMLStorage
    let index: Int

    var record: NodeRecord { storage.nodes[index] }

    public var content: Content {
        switch record.kind {
        case .scalar: .scalar
        case .alias: .alias(storage.string(Int(record.start) + 1..<Int(record.end)))
        case .sequence: .sequence(children)
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
        return storage.bytes.withUnsafeBufferPointer { buffer in
            String(decoding: ScalarText(record, storage.block(of: record), buffer, schema: schema).bytes, as: UTF8.self)
        }
    }

    /// Where each byte of ``text`` came from.
    public var contentMap: YAMLContentMap? {
        guard record.kind == .scalar else { return nil }
        return storage.bytes.withUnsafeBufferPointer { buffer in ScalarText(record, storage.block(of: record), buffer).map }
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
        return entries.last { $0.key.text == key }
    }

    var children: [YAMLNode] {
        var result: [YAMLNode] = []
        var child = record.kind == .sequence || record.kind == .mapping ? record.link : -1
        while child >= 0 {
            result.append(YAMLNode(storage: storage, index: Int(child)))
            child = storage.nodes[child].next
        }
        return result
    }

    private var entries: [YAMLEntry] {
        let children = children
        return stride(from: 0, to: children.count - 1, by: 2).map { YAMLEntry(key: children[$0], value: children[$0 + 1]) }
    }
}

/// A key of a mapping and its value.
public struct YAMLEntry: Sendable {
    public let key: YAMLNode
    public let value: YAMLNode

    /// From the key's first byte to the value's last.
    public var range: Range<Int> {
        let start = key.properties?.lowerBound ?? key.range.lowerBound
        return start..<max(key.range.upperBound, value.range.upperBound)
    }
}
